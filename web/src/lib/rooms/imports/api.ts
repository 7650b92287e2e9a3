import { address, get, post, queryOf } from '$platform/http';
import type { Import, ImportRow } from './imports';

const all = (office: string) => `/offices/${office}/imports`;
const kindOf = (office: string, kind: string) => `/offices/${office}/import-kinds/${kind}`;

export const formAddress = (office: string, kind: string): string => address(`${kindOf(office, kind)}/form.xlsx`);
export const markedAddress = (office: string, id: string): string => address(`${all(office)}/${id}/marked.xlsx`);
export const uploadBook = async (office: string, kind: string, file: File): Promise<Import> =>
  (await post<Import>(kindOf(office, kind) + queryOf({ name: file.name }), file)).data;
export const listImports = async (office: string): Promise<ImportRow[]> => (await get<{ rows: ImportRow[] }>(all(office))).data.rows;
export const getImport = async (office: string, id: string): Promise<Import> => (await get<Import>(`${all(office)}/${id}`)).data;
/** Makes the next part of the records; `status` is done with the last. */
export const applyNext = async (office: string, id: string): Promise<Import> => (await post<Import>(`${all(office)}/${id}/apply`)).data;
export const undoImport = async (office: string, id: string, reason: string): Promise<Import> => (await post<Import>(`${all(office)}/${id}/undo`, { reason })).data;
