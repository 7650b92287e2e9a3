import { get, post, put, remove, type Reply } from '$platform/http';
import type { Outcome, People, ResultContent, ResultDecision, ResultReport, SeriesRow, Sheet, SheetContent, SheetRows } from './closing';

const project = (office: string, id: string) => `/offices/${office}/projects/${id}`;
const sheet = (office: string, id: string) => `/offices/${office}/attendance/${id}`;

export const listSheets = async (office: string, id: string): Promise<SheetRows> => (await get<SheetRows>(`${project(office, id)}/attendance`)).data;
export const getSheet = async (office: string, id: string): Promise<Sheet> => (await get<Sheet>(sheet(office, id))).data;
export const addSheet = async (office: string, id: string, content: SheetContent): Promise<Sheet> => (await post<Sheet>(`${project(office, id)}/attendance`, { content })).data;
export const saveSheet = (office: string, id: string, content: SheetContent, etag: string | null, key: string): Promise<Reply<Sheet>> =>
  put<Sheet>(sheet(office, id), { content }, { etag, key, retries: 0 });
export const removeSheet = async (office: string, id: string): Promise<void> => void (await remove(sheet(office, id)));
export const readPasted = async (office: string, text: string): Promise<People> => (await post<People>(`/offices/${office}/attendance-rows`, { text })).data;
export const readPeopleFile = async (office: string, file: File): Promise<People> => (await post<People>(`/offices/${office}/attendance-file`, file)).data;

export const getSeries = async (office: string, id: string): Promise<SeriesRow[]> => (await get<{ rows: SeriesRow[] }>(`${project(office, id)}/indicators`)).data.rows;

const result = (office: string, id: string) => `/offices/${office}/results/${id}`;
export const beginResult = async (office: string, id: string): Promise<ResultReport> => (await post<ResultReport>(`${project(office, id)}/result`)).data;
export const findResult = async (office: string, id: string): Promise<ResultReport> => (await get<ResultReport>(`${project(office, id)}/result`)).data;
/** What became of a project's indicators, with or without a result report. */
export const listOutcomes = async (office: string, id: string): Promise<Outcome[]> => (await get<{ rows: Outcome[] }>(`${project(office, id)}/outcomes`)).data.rows;
export const getResult = async (office: string, id: string): Promise<ResultReport> => (await get<ResultReport>(result(office, id))).data;
export const saveResult = (office: string, id: string, content: ResultContent, etag: string | null, key: string): Promise<Reply<ResultReport>> =>
  put<ResultReport>(result(office, id), { content }, { etag, key, retries: 0 });
export const signResult = async (office: string, id: string, decision: ResultDecision): Promise<ResultReport> => (await post<ResultReport>(`${result(office, id)}/signatures`, decision)).data;
