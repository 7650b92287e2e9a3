import { address, get, post, put, queryOf, remove, type Reply } from '$platform/http';
import type { components } from '../../../generated/api';
import type { ChangeRequest, Content, DecisionRequest, Finding, NewPaper, Papers, PathChange, Project, ProjectList, Revision, SignerChain } from './project';

const base = (office: string) => `/offices/${office}/projects`;
const changes = (office: string, id: string) => `${base(office)}/${id}/changes`;
const match = (version: number) => ({ etag: `"${version}"` });

export interface ProjectQuery { fiscal_year?: number | undefined; status?: string | undefined; awaiting_allocation?: boolean | undefined; q?: string | undefined; sort?: string | undefined; limit?: number; after?: string | undefined }

export const listProjects = async (office: string, query: ProjectQuery): Promise<ProjectList> =>
  (await get<ProjectList>(base(office) + queryOf({ ...query, fiscal_year: query.fiscal_year || undefined, totals: query.after ? undefined : true }))).data;
export const exportAddress = (office: string, ending: 'csv' | 'xlsx', query: ProjectQuery): string =>
  address(`${base(office)}.${ending}`, { fiscal_year: query.fiscal_year || undefined, status: query.status, awaiting_allocation: query.awaiting_allocation, q: query.q, sort: query.sort });

export const createProject = async (office: string, fiscal_year: number, title: string): Promise<Project> =>
  (await post<Project>(base(office), { fiscal_year, title, content: null })).data;
export const getProject = async (office: string, id: string): Promise<Project> => (await get<Project>(`${base(office)}/${id}`)).data;
export const saveProject = (office: string, id: string, content: Content, etag: string | null, key: string): Promise<Reply<Project>> =>
  put<Project>(`${base(office)}/${id}`, { content }, { etag, key, retries: 0 });
export const checkProject = async (office: string, fiscal_year: number, content: Content): Promise<{ findings: Finding[]; planned: number }> =>
  (await post<{ findings: Finding[]; planned: number }>(`${base(office)}/check`, { fiscal_year, content })).data;

export const decide = async (office: string, id: string, decision: DecisionRequest): Promise<Project> =>
  (await post<Project>(`${base(office)}/${id}/signatures`, decision)).data;
/** Sheets signed in ink: what was entered, and who may have signed the steps that wait. */
export const listPapers = async (office: string, id: string): Promise<Papers> => (await get<Papers>(`${base(office)}/${id}/papers`)).data;
export const recordPaper = async (office: string, id: string, paper: NewPaper, key: string): Promise<Project> =>
  (await post<Project>(`${base(office)}/${id}/papers`, paper, { key })).data;
/** The same of a request to change the project. */
export const listChangePapers = async (office: string, id: string, change: string): Promise<Papers> => (await get<Papers>(`${changes(office, id)}/${change}/papers`)).data;
export const recordChangePaper = async (office: string, id: string, change: string, paper: NewPaper, key: string): Promise<ChangeRequest> =>
  (await post<ChangeRequest>(`${changes(office, id)}/${change}/papers`, paper, { key })).data;
export const withdrawPaper = async (office: string, id: string, signature: string, reason: string): Promise<Project> =>
  (await post<Project>(`${base(office)}/${id}/signatures/${signature}/withdrawal`, { reason })).data;
export const changeStatus = async (office: string, id: string, to: string, reason: string): Promise<Project> =>
  (await post<Project>(`${base(office)}/${id}/status`, { to, reason })).data;

export const listRevisions = async (office: string, id: string): Promise<Revision[]> =>
  (await get<{ rows: Revision[] }>(`${base(office)}/${id}/revisions`)).data.rows;
/** From a revision to the text as it is now. */
export const difference = async (office: string, id: string, from: number): Promise<PathChange[]> =>
  (await get<{ rows: PathChange[] }>(`${base(office)}/${id}/difference${queryOf({ from })}`)).data.rows;

export interface Changed { changes: PathChange[]; hasBefore: boolean }
/** What changed since the last other text that was signed or returned: the part a signer has not yet read. */
export async function changesSinceLast(project: Project, office: string): Promise<Changed> {
  const before = project.signatures.findLast((each) => each.content_sha256 !== project.content_sha256)?.content_sha256;
  if (!before) return { changes: [], hasBefore: false };
  const from = (await listRevisions(office, project.id).catch(() => [])).find((each) => each.content_sha256 === before);
  return from ? { changes: await difference(office, project.id, from.revision), hasBefore: true } : { changes: [], hasBefore: false };
}

export type SignatureFilling = components['schemas']['projects.SignatureFilling'];
export const getFilling = async (office: string): Promise<SignatureFilling> => (await get<SignatureFilling>(`/offices/${office}/signature-filling`)).data;
export const saveFilling = async (office: string, filling: SignatureFilling['filling'], version: number): Promise<SignatureFilling> =>
  (await put<SignatureFilling>(`/offices/${office}/signature-filling`, { filling }, match(version))).data;

export const listChanges = async (office: string, id: string): Promise<ChangeRequest[]> =>
  (await get<{ rows: ChangeRequest[] }>(changes(office, id))).data.rows;
export const getChange = async (office: string, id: string, change: string): Promise<ChangeRequest> =>
  (await get<ChangeRequest>(`${changes(office, id)}/${change}`)).data;
export const askChange = async (office: string, id: string, reason: string, content: Content): Promise<ChangeRequest> =>
  (await post<ChangeRequest>(changes(office, id), { reason, content })).data;
export const saveChange = async (office: string, id: string, change: ChangeRequest): Promise<ChangeRequest> =>
  (await put<ChangeRequest>(`${changes(office, id)}/${change.id}`, { reason: change.reason, content: change.content }, match(change.version))).data;
export const decideChange = async (office: string, id: string, change: string, decision: DecisionRequest): Promise<ChangeRequest> =>
  (await post<ChangeRequest>(`${changes(office, id)}/${change}/signatures`, decision)).data;

export const withdrawChange = async (office: string, id: string, change: string): Promise<void> => void (await remove(`${changes(office, id)}/${change}`));

export const getSignerChain = async (office: string, fiscal_year: number): Promise<SignerChain> =>
  (await get<SignerChain>(`/offices/${office}/signer-chain${queryOf({ fiscal_year })}`)).data;
export const saveSignerChain = async (office: string, fiscal_year: number, chain: SignerChain): Promise<SignerChain> =>
  (await put<SignerChain>(`/offices/${office}/signer-chain${queryOf({ fiscal_year })}`, { steps: chain.steps }, match(chain.version))).data;
