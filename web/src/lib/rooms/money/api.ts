import { address, get, post, put, queryOf } from '$platform/http';
import type { LineFigure, MoneyLine, MoneyRequest, MoneySettings, MoneySource, NewLine, NewRequest, NewTransfer, OfficeYear, PassedOn, PlanRevision, PlanRow, ProjectMoney, SourceContent, SpendingPlan, Transfer, Whole } from './money';

const base = (office: string) => `/offices/${office}/money`;

export const listSources = async (office: string, fiscal_year?: number): Promise<MoneySource[]> =>
  (await get<{ rows: MoneySource[] }>(`${base(office)}/sources${queryOf({ fiscal_year: fiscal_year || undefined })}`)).data.rows;
export const listLines = async (office: string, query: { project?: string; source?: string; figure?: LineFigure; year?: number; quarter?: number; from?: string; until?: string; class?: string; programme?: string; category?: string; in_kind?: string; limit?: number; after?: string | undefined } = {}): Promise<{ rows: MoneyLine[]; next?: string | null }> =>
  (await get<{ rows: MoneyLine[]; next?: string | null }>(`${base(office)}/lines${queryOf(query)}`)).data;
export const linesAddress = (office: string, ending: 'csv' | 'xlsx', query: { project?: string; source?: string; figure?: string; year?: number; quarter?: number; from?: string; until?: string; class?: string; programme?: string; category?: string; in_kind?: string } = {}): string => address(`${base(office)}/lines.${ending}`, query);
export const getProjectMoney = async (office: string, project: string): Promise<ProjectMoney> =>
  (await get<ProjectMoney>(`${base(office)}/projects/${project}`)).data;

export const addLine = async (office: string, line: NewLine): Promise<MoneyLine> => (await post<MoneyLine>(`${base(office)}/lines`, line)).data;
export const reverseLine = async (office: string, id: string, reason: string): Promise<MoneyLine> =>
  (await post<MoneyLine>(`${base(office)}/lines/${id}/reversal`, { reason })).data;
/** Opens what was carried over in the year of that day. */
export const openCarried = async (office: string, id: string, date: string): Promise<MoneyLine> => (await post<MoneyLine>(`${base(office)}/lines/${id}/opening`, { date })).data;
export const acceptTransfer = async (office: string, pair: string, date: string): Promise<void> => void (await post(`${base(office)}/transfers/${pair}/acceptance`, { date }));
export const disputeTransfer = async (office: string, pair: string, reason: string): Promise<void> => void (await post(`${base(office)}/transfers/${pair}/dispute`, { reason }));
export const addSource = async (office: string, source: SourceContent): Promise<MoneySource> => (await post<MoneySource>(`${base(office)}/sources`, source)).data;
export const saveSource = async (office: string, id: string, version: number, source: SourceContent): Promise<MoneySource> =>
  (await put<MoneySource>(`${base(office)}/sources/${id}`, source, { etag: `"${version}"` })).data;
export const makeTransfer = async (office: string, transfer: NewTransfer): Promise<string> =>
  (await post<{ pair_id: string }>(`${base(office)}/transfers`, transfer)).data.pair_id;

export const explainLine = async (office: string, id: string, reason: string): Promise<MoneyLine> => (await post<MoneyLine>(`${base(office)}/lines/${id}/explanation`, { reason })).data;
export const getYear = async (office: string, fiscal_year: number): Promise<OfficeYear> => (await get<OfficeYear>(`${base(office)}/year${queryOf({ fiscal_year })}`)).data;
export const getWhole = async (office: string, fiscal_year: number): Promise<Whole> => (await get<Whole>(`${base(office)}/whole${queryOf({ fiscal_year })}`)).data;
export const listTransfers = async (office: string, fiscal_year: number): Promise<Transfer[]> => (await get<{ rows: Transfer[] }>(`${base(office)}/transfers${queryOf({ fiscal_year })}`)).data.rows;
export const listPassedOn = async (office: string, source: string): Promise<PassedOn[]> => (await get<{ rows: PassedOn[] }>(`${base(office)}/sources/${source}/passed-on`)).data.rows;
export const getPlan = async (office: string, fiscal_year: number): Promise<SpendingPlan> => (await get<SpendingPlan>(`${base(office)}/plan${queryOf({ fiscal_year })}`)).data;
export const savePlan = async (office: string, fiscal_year: number, version: number, plan: { rows: PlanRow[]; reason: string }): Promise<SpendingPlan> =>
  (await put<SpendingPlan>(`${base(office)}/plan${queryOf({ fiscal_year })}`, plan, { etag: `"${version}"` })).data;
export const listRevisions = async (office: string, fiscal_year: number): Promise<PlanRevision[]> => (await get<{ rows: PlanRevision[] }>(`${base(office)}/plan/revisions${queryOf({ fiscal_year })}`)).data.rows;
export const listRequests = async (office: string, all = false): Promise<MoneyRequest[]> => (await get<{ rows: MoneyRequest[] }>(`${base(office)}/requests${queryOf({ all: all ? 1 : undefined })}`)).data.rows;
export const askFor = async (office: string, request: NewRequest): Promise<MoneyRequest> => (await post<MoneyRequest>(`${base(office)}/requests`, request)).data;
export const approveRequest = async (office: string, id: string): Promise<MoneyRequest> => (await post<MoneyRequest>(`${base(office)}/requests/${id}/approval`, undefined)).data;
export const refuseRequest = async (office: string, id: string, reason: string): Promise<MoneyRequest> => (await post<MoneyRequest>(`${base(office)}/requests/${id}/refusal`, { reason })).data;
export const getSettings = async (office: string): Promise<MoneySettings> => (await get<MoneySettings>(`${base(office)}/settings`)).data;
export const saveSettings = async (office: string, version: number, settings: { approval_above: number | null; answer_days: number; variance_percent: number }): Promise<MoneySettings> =>
  (await put<MoneySettings>(`${base(office)}/settings`, settings, { etag: `"${version}"` })).data;
/** Open data: all that counts in fields named as in IATI, and what each column means. */
export const openAddress = (office: string, file: 'transactions.csv' | 'transactions.xlsx' | 'transactions-dictionary.csv', year?: number): string => address(`${base(office)}/${file}`, file === 'transactions-dictionary.csv' ? {} : { year });
