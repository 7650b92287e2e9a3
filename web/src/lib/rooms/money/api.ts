import { address, get, post, put, queryOf } from '$platform/http';
import type { MoneyLine, MoneySource, NewLine, NewTransfer, ProjectMoney, SourceContent } from './money';

const base = (office: string) => `/offices/${office}/money`;

export const listSources = async (office: string, fiscal_year?: number): Promise<MoneySource[]> =>
  (await get<{ rows: MoneySource[] }>(`${base(office)}/sources${queryOf({ fiscal_year: fiscal_year || undefined })}`)).data.rows;
export const listLines = async (office: string, query: { project?: string; source?: string; limit?: number; after?: string | undefined } = {}): Promise<{ rows: MoneyLine[]; next?: string | null }> =>
  (await get<{ rows: MoneyLine[]; next?: string | null }>(`${base(office)}/lines${queryOf(query)}`)).data;
export const linesAddress = (office: string, ending: 'csv' | 'xlsx', project?: string): string => address(`${base(office)}/lines.${ending}`, { project });
export const getProjectMoney = async (office: string, project: string): Promise<ProjectMoney> =>
  (await get<ProjectMoney>(`${base(office)}/projects/${project}`)).data;

export const addLine = async (office: string, line: NewLine): Promise<MoneyLine> => (await post<MoneyLine>(`${base(office)}/lines`, line)).data;
export const reverseLine = async (office: string, id: string, reason: string): Promise<MoneyLine> =>
  (await post<MoneyLine>(`${base(office)}/lines/${id}/reversal`, { reason })).data;
export const acceptTransfer = async (office: string, pair: string, date: string): Promise<void> => void (await post(`${base(office)}/transfers/${pair}/acceptance`, { date }));
export const disputeTransfer = async (office: string, pair: string, reason: string): Promise<void> => void (await post(`${base(office)}/transfers/${pair}/dispute`, { reason }));
export const addSource = async (office: string, source: SourceContent): Promise<MoneySource> => (await post<MoneySource>(`${base(office)}/sources`, source)).data;
export const saveSource = async (office: string, id: string, version: number, source: SourceContent): Promise<MoneySource> =>
  (await put<MoneySource>(`${base(office)}/sources/${id}`, source, { etag: `"${version}"` })).data;
export const makeTransfer = async (office: string, transfer: NewTransfer): Promise<string> =>
  (await post<{ pair_id: string }>(`${base(office)}/transfers`, transfer)).data.pair_id;
