import { address, get, post, put, queryOf, type Reply } from '$platform/http';
import type { Report, ReportContent, ReportRow } from './progress';

export interface ReportQuery { fiscal_year?: number | undefined; quarter?: number | undefined; status?: string | undefined; project?: string | undefined; limit?: number }
const base = (office: string) => `/offices/${office}/reports`;
const clean = (query: ReportQuery) => queryOf({ ...query, fiscal_year: query.fiscal_year || undefined, quarter: query.quarter || undefined });

export const listReports = async (office: string, query: ReportQuery = {}): Promise<ReportRow[]> =>
  (await get<{ rows: ReportRow[] }>(base(office) + clean(query))).data.rows;
export const listReceived = async (office: string, query: ReportQuery = {}): Promise<ReportRow[]> =>
  (await get<{ rows: ReportRow[] }>(`/offices/${office}/received-reports${clean(query)}`)).data.rows;
export const getReport = async (office: string, id: string): Promise<Report> => (await get<Report>(`${base(office)}/${id}`)).data;
export const saveReport = (office: string, id: string, content: ReportContent, etag: string | null, key: string): Promise<Reply<Report>> =>
  put<Report>(`${base(office)}/${id}`, { content }, { etag, key, retries: 0 });
export const openReport = async (office: string, project: string, fiscal_year: number, quarter: number): Promise<Report> =>
  (await post<Report>(`/offices/${office}/projects/${project}/reports`, { fiscal_year, quarter })).data;
export const changeReportStatus = async (office: string, id: string, to: string, reason: string): Promise<Report> =>
  (await post<Report>(`${base(office)}/${id}/status`, { to, reason })).data;
export const packageAddress = (office: string, id: string): string => address(`${base(office)}/${id}/package`);
