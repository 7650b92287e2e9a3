import { address, get, post, queryOf } from '$platform/http';
import type { MoneyLine, MoneySource, ProjectMoney } from './money';

const base = (office: string) => `/offices/${office}/money`;

export const listSources = async (office: string, fiscal_year?: number): Promise<MoneySource[]> =>
  (await get<{ rows: MoneySource[] }>(`${base(office)}/sources${queryOf({ fiscal_year: fiscal_year || undefined })}`)).data.rows;
export const listLines = async (office: string, query: { project?: string; source?: string; limit?: number; after?: string | undefined } = {}): Promise<{ rows: MoneyLine[]; next: string | null }> =>
  (await get<{ rows: MoneyLine[]; next: string | null }>(`${base(office)}/lines${queryOf(query)}`)).data;
export const linesAddress = (office: string, ending: 'csv' | 'xlsx', project?: string): string => address(`${base(office)}/lines.${ending}`, { project });
export const getProjectMoney = async (office: string, project: string): Promise<ProjectMoney> =>
  (await get<ProjectMoney>(`${base(office)}/projects/${project}`)).data;

export interface NewLine { kind: string; source_id: string; project_id: string | null; amount: number; date: string; document_no: string; note: string }
export const addLine = async (office: string, line: NewLine): Promise<MoneyLine> => (await post<MoneyLine>(`${base(office)}/lines`, line)).data;
export const reverseLine = async (office: string, id: string, reason: string): Promise<MoneyLine> =>
  (await post<MoneyLine>(`${base(office)}/lines/${id}/reversal`, { reason })).data;
export const acceptTransfer = async (office: string, pair: string, date: string): Promise<void> => void (await post(`${base(office)}/transfers/${pair}/acceptance`, { date }));
export const disputeTransfer = async (office: string, pair: string, reason: string): Promise<void> => void (await post(`${base(office)}/transfers/${pair}/dispute`, { reason }));
