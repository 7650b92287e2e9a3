import { address, get, post, put, queryOf, remove } from '$platform/http';
import type { Waiting } from './cycle';
import type { Handover, HandoverView, NewHandover, PackRecord, PostHolder, StepEdit, SubmissionRow } from './submission';
import type { Duty, FeedRow, NewFeed, ReminderRow, Round, RoundState, YearView } from './year';

export async function listWaiting(office: string): Promise<Waiting[]> {
  return (await get<{ rows: Waiting[] }>(`/offices/${office}/waiting`)).data.rows;
}

export async function getYear(office: string, fiscalYear: number): Promise<YearView> {
  return (await get<YearView>(`/offices/${office}/year${queryOf({ fiscal_year: fiscalYear })}`)).data;
}

export interface RoundEdit { due: string | null; circular_no: string; circular_on: string | null; state: RoundState; note: string }
export const saveRound = async (office: string, round: Round, edit: RoundEdit): Promise<Round> =>
  (await put<Round>(`/offices/${office}/year/rounds/${round.duty}/${round.fiscal_year}/${round.month}`, edit, { etag: `"${round.version}"` })).data;

export type DutyEdit = Pick<Duty, 'name_th' | 'name_en' | 'month' | 'due_rule' | 'roles' | 'remind_days' | 'is_off'>;
export const addDuty = async (office: string, edit: DutyEdit): Promise<Duty> => (await post<Duty>(`/offices/${office}/year/duties`, edit)).data;
export const saveDuty = async (office: string, duty: Duty, edit: DutyEdit): Promise<Duty> =>
  (await put<Duty>(`/offices/${office}/year/duties/${duty.id}`, edit, { etag: `"${duty.version}"` })).data;

export const listFeeds = async (office: string): Promise<FeedRow[]> => (await get<{ rows: FeedRow[] }>(`/offices/${office}/calendar-feeds`)).data.rows;
export const addFeed = async (office: string): Promise<NewFeed> => (await post<NewFeed>(`/offices/${office}/calendar-feeds`)).data;
export const revokeFeed = async (office: string, id: string): Promise<void> => void (await remove(`/offices/${office}/calendar-feeds/${id}`));

export const getRegister = async (office: string, fiscalYear: number): Promise<SubmissionRow[]> => (await get<{ rows: SubmissionRow[] }>(`/offices/${office}/submissions${queryOf({ fiscal_year: fiscalYear })}`)).data.rows;
export const getReceived = async (office: string, fiscalYear: number): Promise<SubmissionRow[]> => (await get<{ rows: SubmissionRow[] }>(`/offices/${office}/received-submissions${queryOf({ fiscal_year: fiscalYear })}`)).data.rows;
export const addStep = async (row: SubmissionRow, edit: StepEdit): Promise<SubmissionRow> =>
  (await post<SubmissionRow>(`/offices/${row.office}/submissions/${row.id}/steps${queryOf({ fiscal_year: row.fiscal_year })}`, edit, { etag: `"${row.version}"` })).data;
/** A proof (receipt, screen shot, stamped letter) kept with the return. */
export const uploadProof = async (row: SubmissionRow, file: File): Promise<string> =>
  (await post<{ id: string }>(`/offices/${row.office}/files${queryOf({ name: file.name, kind: 'submission', record: row.id, purpose: 'scan' })}`, file)).data.id;

export const listPacks = async (office: string): Promise<PackRecord[]> => (await get<{ rows: PackRecord[] }>(`/offices/${office}/export-packs`)).data.rows;
export const savePack = async (office: string, pack: PackRecord['pack'], version: number): Promise<PackRecord> => (await put<PackRecord>(`/offices/${office}/export-packs/${encodeURIComponent(pack.id)}`, pack, { etag: `"${version}"` })).data;
export const exportPack = async (row: SubmissionRow, pack: string): Promise<SubmissionRow> =>
  (await post<SubmissionRow>(`/offices/${row.office}/submissions/${row.id}/export${queryOf({ fiscal_year: row.fiscal_year })}`, { pack }, { etag: `"${row.version}"` })).data;

/** Everything made for the outside systems in a year, with its manifest. */
export const exportsAddress = (office: string, fiscalYear: number): string => address(`/offices/${office}/exports.zip`, { fiscal_year: fiscalYear });
export const listReminders = async (office: string, all: boolean): Promise<ReminderRow[]> => (await get<{ rows: ReminderRow[] }>(`/offices/${office}/reminders${queryOf({ all: all ? 'true' : undefined })}`)).data.rows;

const handovers = (office: string) => `/offices/${office}/handovers`;
export const listHandovers = async (office: string): Promise<HandoverView[]> => (await get<{ rows: HandoverView[] }>(handovers(office))).data.rows;
export const getKeptHandover = async (office: string, id: string): Promise<HandoverView> => (await get<HandoverView>(`${handovers(office)}/${id}`)).data;
export const makeHandover = async (office: string, wish: NewHandover): Promise<HandoverView> => (await post<HandoverView>(handovers(office), wish)).data;
export const acceptHandover = async (office: string, id: string, note: string): Promise<HandoverView> => (await post<HandoverView>(`${handovers(office)}/${id}/acceptance`, { note })).data;
export const keptHandoverAddress = (office: string, id: string, ending: 'pdf' | 'docx'): string => address(`${handovers(office)}/${id}/paper.${ending}`, {});
export const listHolders = async (office: string): Promise<PostHolder[]> => (await get<{ rows: PostHolder[] }>(`/offices/${office}/handover/people`)).data.rows;
export const getHandover = async (office: string, person: string): Promise<Handover> => (await get<Handover>(`/offices/${office}/handover${queryOf({ person })}`)).data;
export const handoverAddress = (office: string, person: string, ending: 'pdf' | 'docx'): string => address(`/offices/${office}/handover.${ending}`, { person });
