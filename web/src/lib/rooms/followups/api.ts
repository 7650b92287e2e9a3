import { address, get, post, put, queryOf } from '$platform/http';
import type { Evidence, Followup, FollowupCounts, FollowupPlan, FollowupRow, FollowupStatus, Rates, Trace, WorkStep } from './followups';

const base = (office: string) => `/offices/${office}/followups`;
type Query = Record<string, string | number | undefined>;

export const listFollowups = async (office: string, query: Query = {}): Promise<{ rows: FollowupRow[]; counts: FollowupCounts }> =>
  (await get<{ rows: FollowupRow[]; counts: FollowupCounts }>(base(office) + queryOf(query))).data;
export const getFollowup = async (office: string, id: string): Promise<Followup> => (await get<Followup>(`${base(office)}/${id}`)).data;
export const addFollowup = async (office: string, source: Followup['source'], plan: FollowupPlan): Promise<Followup> =>
  (await post<Followup>(base(office), { source, plan })).data;
export const saveFollowup = async (office: string, followup: Followup, plan: FollowupPlan): Promise<Followup> =>
  (await put<Followup>(`${base(office)}/${followup.id}`, { plan }, { etag: `"${followup.version}"` })).data;
export const decideFollowup = async (office: string, id: string, decision: string, reason: string): Promise<Followup> =>
  (await post<Followup>(`${base(office)}/${id}/decision`, { decision, reason })).data;
export const moveFollowup = async (office: string, id: string, to: FollowupStatus, words: { reason?: string; result?: string; evidence?: Evidence[] } = {}): Promise<Followup> =>
  (await post<Followup>(`${base(office)}/${id}/status`, { to, reason: '', result: '', evidence: [], ...words })).data;
export const saveSteps = async (office: string, followup: Followup, steps: WorkStep[]): Promise<Followup> =>
  (await put<Followup>(`${base(office)}/${followup.id}/steps`, { steps }, { etag: `"${followup.version}"` })).data;
export const mergeFollowups = async (office: string, all: string[], plan: FollowupPlan, reason: string): Promise<Followup> =>
  (await post<Followup>(`${base(office)}/merge`, { all, plan, reason })).data;
export const splitFollowup = async (office: string, id: string, parts: FollowupPlan[], reason: string): Promise<Trace> =>
  (await post<Trace>(`${base(office)}/${id}/split`, { parts, reason })).data;
export const rewordFollowup = async (office: string, id: string, text: string, reason: string): Promise<Followup> =>
  (await post<Followup>(`${base(office)}/${id}/reword`, { text, reason })).data;
export const getTrace = async (office: string, id: string): Promise<Trace> => (await get<Trace>(`${base(office)}/${id}/trace`)).data;
export const getRates = async (office: string, year: number | undefined): Promise<Rates> => (await get<Rates>(`${base(office)}/rates${queryOf({ fiscal_year: year })}`)).data;
export const registerAddress = (office: string, ending: 'pdf' | 'docx', query: Query): string => address(`${base(office)}/register.${ending}`, query);
export const followupsAddress = (office: string, ending: 'csv' | 'xlsx', query: Query): string => address(`${base(office)}/export.${ending}`, query);
