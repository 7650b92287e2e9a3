import { address, get, post, put, queryOf, remove, type Reply } from '$platform/http';
import type { components } from '../../../generated/api';
import type { Declaration, Deployment, Monitoring, PlanRecord, RecordContent } from './deploy/deploy';
import type { Approval, Content, Edition, IndicatorResults, NewPlan, NewResult, Plan, PlanPage } from './plan';
import type { Serving } from './serving';

type Schemas = components['schemas'];
export type NodeChoice = Schemas['plans.NodeChoice'];
export type AskedPlan = Schemas['plans.AskedPlan'];

const base = (office: string) => `/offices/${office}/plans`;
const one = (office: string, id: string) => `${base(office)}/${id}`;
const match = (version: number) => ({ etag: `"${version}"` });

export interface PlanQuery { q?: string | undefined; status?: string | undefined; year?: number | undefined; sort?: string | undefined; limit?: number; after?: string | undefined }

export const listPlans = async (office: string, query: PlanQuery = {}): Promise<PlanPage> => (await get<PlanPage>(base(office) + queryOf({ ...query }))).data;
export const plansAddress = (office: string, ending: 'csv' | 'xlsx', { q, status, year, sort }: PlanQuery): string => address(`${base(office)}.${ending}`, { q, status, year, sort });
export const createPlan = async (office: string, wish: NewPlan): Promise<Plan> => (await post<Plan>(base(office), wish)).data;
export const getPlan = async (office: string, id: string): Promise<Plan> => (await get<Plan>(one(office, id))).data;
export const savePlan = (office: string, id: string, years: Plan['years'], content: Content, etag: string | null, key: string): Promise<Reply<Plan>> =>
  put<Plan>(one(office, id), { years, content }, { etag, key, retries: 0 });
export const removePlan = async (office: string, id: string): Promise<void> => void (await remove(one(office, id)));
export const proposePlan = async (office: string, id: string, content_sha256: string): Promise<Plan> => (await post<Plan>(`${one(office, id)}/proposal`, { content_sha256 })).data;
export const approvePlan = async (office: string, id: string, approval: Approval): Promise<Plan> => (await post<Plan>(`${one(office, id)}/approval`, approval)).data;
export const discardReview = async (office: string, id: string): Promise<Plan> => (await remove<Plan>(`${one(office, id)}/review`)).data;
export const endPlan = async (office: string, id: string, end: { on: string; reason: string }): Promise<Plan> => (await post<Plan>(`${one(office, id)}/end`, end)).data;

export const listEditions = async (office: string, id: string): Promise<Edition[]> => (await get<{ rows: Edition[] }>(`${one(office, id)}/editions`)).data.rows;
/** From an edition to another; 0 is what is written now. */
export const difference = async (office: string, id: string, from: number, to: number): Promise<Schemas['plans.Difference'][]> =>
  (await get<{ rows: Schemas['plans.Difference'][] }>(`${one(office, id)}/difference${queryOf({ from, to: to || undefined })}`)).data.rows;

/** Nodes in force of all plans that the office may read. */
export const searchNodes = async (office: string, q: string, fiscal_year?: number): Promise<NodeChoice[]> =>
  (await get<{ rows: NodeChoice[] }>(`/offices/${office}/plan-nodes${queryOf({ q, fiscal_year })}`)).data.rows;
export const listServing = async (office: string, id: string): Promise<Serving[]> => (await get<{ rows: Serving[] }>(`${one(office, id)}/projects`)).data.rows;
/** Plans of other offices that this one was asked to adopt. */
export const listAsked = async (office: string): Promise<AskedPlan[]> => (await get<{ rows: AskedPlan[] }>(`/offices/${office}/asked-plans`)).data.rows;

export const getDeployment = async (office: string, id: string): Promise<Deployment> => (await get<Deployment>(`${one(office, id)}/deployment`)).data;
export const askAdoption = async (office: string, id: string, wish: { offices: string[]; message: string; due_on: string | null }): Promise<void> => void (await post(`${one(office, id)}/adoptions`, wish));
export const withdrawAsking = async (office: string, id: string, adopter: string): Promise<void> => void (await remove(`${one(office, id)}/adoptions/${adopter}`));
export const declareAdoption = async (office: string, id: string, adopter: string, declaration: Declaration): Promise<void> => void (await post(`${one(office, id)}/adoptions/${adopter}/declaration`, declaration));
export const addRecord = async (office: string, id: string, content: RecordContent): Promise<void> => void (await post(`${one(office, id)}/records`, content));
export const editRecord = async (office: string, id: string, record: PlanRecord, content: RecordContent): Promise<void> => void (await put(`${one(office, id)}/records/${record.id}`, content, match(record.version)));
export const removeRecord = async (office: string, id: string, record: string, reason: string): Promise<void> => void (await post(`${one(office, id)}/records/${record}/removal`, { reason }));
export const setMonitoring = async (office: string, id: string, said: Monitoring, version: number): Promise<void> => void (await put(`${one(office, id)}/monitoring`, said, match(version)));
export const acknowledge = async (office: string, id: string): Promise<void> => void (await post(`${one(office, id)}/receipts`));

/** Who may be asked to follow the plan: the office's committees. */
export const listCommittees = async (office: string): Promise<{ id: string; name: string }[]> => (await get<{ rows: { id: string; name: string }[] }>(`/offices/${office}/committees`)).data.rows;

export const listPlanResults = async (office: string, id: string): Promise<IndicatorResults[]> => (await get<{ rows: IndicatorResults[] }>(`${one(office, id)}/results`)).data.rows;
export const recordResult = async (office: string, id: string, result: NewResult): Promise<void> => void (await post(`${one(office, id)}/results`, result));
