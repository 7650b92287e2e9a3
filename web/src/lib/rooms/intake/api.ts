import { address, get, post, put, queryOf, remove } from '$platform/http';
import type { Decided, DraftField, MakeRecord, Name, Paper, PaperList, PaperRow, Value } from './intake';

const base = (office: string) => `/offices/${office}/intake`;

export interface PaperQuery { state?: string | undefined; kind?: string | undefined; q?: string | undefined; batch?: string | undefined; limit?: number; after?: string | undefined }
export const listPapers = async (office: string, query: PaperQuery): Promise<PaperList> => (await get<PaperList>(base(office) + queryOf({ ...query }))).data;
export const getPaper = async (office: string, id: string): Promise<Paper> => (await get<Paper>(`${base(office)}/${id}`)).data;
export const handIn = async (office: string, file: File, batch: string): Promise<PaperRow> => (await post<PaperRow>(base(office) + queryOf({ name: file.name, batch }), file)).data;
export const pageAddress = (office: string, id: string, page: number): string => address(`${base(office)}/${id}/pages/${page}`);
export const originalAddress = (office: string, file: string): string => address(`/offices/${office}/files/${file}`);

export const decideField = async (office: string, id: string, field: DraftField, state: DraftField['state'], value: Value | null = null): Promise<Decided> =>
  (await put<Decided>(`${base(office)}/${id}/fields/${field.id}`, { state, value }, { etag: `"${field.version}"` })).data;
export const addField = async (office: string, id: string, wish: { name: Name; value: Value; line: number; parent: string | null }): Promise<Decided> =>
  (await post<Decided>(`${base(office)}/${id}/fields`, wish)).data;
export const acceptCertain = async (office: string, id: string): Promise<Paper> => (await post<Paper>(`${base(office)}/${id}/acceptance`)).data;
export const keepLine = async (office: string, id: string, line: number, kept: boolean): Promise<Paper> => (await post<Paper>(`${base(office)}/${id}/kept-lines`, { line, kept })).data;
export const readAgain = async (office: string, id: string): Promise<Paper> => (await post<Paper>(`${base(office)}/${id}/reading`)).data;
export const makeRecord = async (office: string, id: string, wish: MakeRecord): Promise<Paper> => (await post<Paper>(`${base(office)}/${id}/record`, wish)).data;
export const throwAway = async (office: string, id: string): Promise<void> => { await remove(`${base(office)}/${id}`); };
