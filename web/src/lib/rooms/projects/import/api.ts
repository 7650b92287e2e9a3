import { address, get, post, queryOf } from '$platform/http';
import type { Import, ImportRow } from './import';

const base = (office: string) => `/offices/${office}/project-imports`;

export const templateAddress = (office: string, fiscal_year: number): string => address(`/offices/${office}/projects/import/template`, { fiscal_year });
export const markedAddress = (office: string, id: string): string => address(`${base(office)}/${id}/marked.xlsx`);
export const uploadBook = async (office: string, fiscal_year: number, file: File): Promise<Import> =>
  (await post<Import>(base(office) + queryOf({ fiscal_year, name: file.name }), file)).data;
export const listImports = async (office: string): Promise<ImportRow[]> => (await get<{ rows: ImportRow[] }>(base(office))).data.rows;
export const getImport = async (office: string, id: string): Promise<Import> => (await get<Import>(`${base(office)}/${id}`)).data;
/** Makes the next part of the projects; `status` is done with the last. */
export const applyNext = async (office: string, id: string): Promise<Import> => (await post<Import>(`${base(office)}/${id}/apply`)).data;
export const undoImport = async (office: string, id: string, reason: string): Promise<Import> => (await post<Import>(`${base(office)}/${id}/undo`, { reason })).data;
