import { address, get, post, put, queryOf, remove } from '$platform/http';
import type { components } from '../../../generated/api';
import type { Session } from '$platform/session.svelte';
import type { Account, Division, HistoryRow, Office, Opened, Person, SetupRequest, Share, StandIn } from './people';

export type SignatureState = components['schemas']['people.SignaturePictureState'];
/** The picture of one's own signature; nobody else can ask for it. */
export const getSignatureState = async (): Promise<SignatureState> => (await get<SignatureState>('/signature-picture/state')).data;
export const signatureAddress = (stamp: string): string => address('/signature-picture', { at: stamp });
export const uploadSignature = async (file: File): Promise<SignatureState> => (await post<SignatureState>('/signature-picture', file)).data;
export async function removeSignature(): Promise<SignatureState> { await remove('/signature-picture'); return getSignatureState(); }

type Rows<T> = { rows: T[]; next?: string | null };

export const isSetupNeeded = async (): Promise<boolean> => (await get<{ needed: boolean }>('/setup')).data.needed;
export const setUp = async (wish: SetupRequest): Promise<Session> => (await post<Session>('/setup', wish)).data;

export const getOffice = async (office: string): Promise<Office> => (await get<Office>(`/offices/${office}`)).data;
export const findOffices = async (query: { q?: string; under?: string; kind?: string; limit?: number }): Promise<Office[]> =>
  (await get<Rows<Office>>(`/offices${queryOf(query)}`)).data.rows;
const match = (record: { version: number }) => ({ etag: `"${record.version}"` });
export const saveOffice = async (office: Office): Promise<Office> => (await put<Office>(`/offices/${office.id}`, office, match(office))).data;

export const listPersons = async (office: string): Promise<Person[]> => (await get<Rows<Person>>(`/offices/${office}/persons`)).data.rows;
export type NewPerson = components['schemas']['people.PersonIn'];
export const addPerson = async (office: string, person: NewPerson): Promise<Person> => (await post<Person>(`/offices/${office}/persons`, person)).data;
export const savePerson = async (office: string, person: Person): Promise<Person> =>
  (await put<Person>(`/offices/${office}/persons/${person.id}`, person, match(person))).data;

export const listDivisions = async (office: string): Promise<Division[]> => (await get<Rows<Division>>(`/offices/${office}/divisions`)).data.rows;
export const addDivision = async (office: string, { name_th, name_en, position, active }: Division): Promise<Division> =>
  (await post<Division>(`/offices/${office}/divisions`, { name_th, name_en, position, active })).data;
export const saveDivision = async (office: string, division: Division): Promise<Division> =>
  (await put<Division>(`/offices/${office}/divisions/${division.id}`, division, match(division))).data;

export const listAccounts = async (office: string): Promise<Account[]> => (await get<Rows<Account>>(`/offices/${office}/accounts`)).data.rows;
export const addAccount = async (office: string, account: components['schemas']['people.AccountIn']): Promise<Opened> =>
  (await post<Opened>(`/offices/${office}/accounts`, account)).data;
export const saveAccount = async (office: string, account: Account): Promise<Account> => {
  const { roles, with_subtree, active } = account;
  return (await put<Account>(`/offices/${office}/accounts/${account.id}`, { roles, with_subtree, active }, match(account))).data;
};
export const resetAccount = async (office: string, id: string): Promise<string> =>
  (await post<{ code: string }>(`/offices/${office}/accounts/${id}/reset`)).data.code;

export const listStandIns = async (office: string): Promise<StandIn[]> => (await get<Rows<StandIn>>(`/offices/${office}/stand-ins`)).data.rows;
export const addStandIn = async (office: string, standIn: components['schemas']['people.StandInIn']): Promise<StandIn> =>
  (await post<StandIn>(`/offices/${office}/stand-ins`, standIn)).data;
/** Ends a stand-in now; what was signed under it stays as it was. */
export const endStandIn = async (office: string, { id, version, person_office, person_id, for_role, position, kind, order_no, from, to }: StandIn): Promise<StandIn> =>
  (await put<StandIn>(`/offices/${office}/stand-ins/${id}`, { person_office, person_id, for_role, position, kind, order_no, from, to: to ?? null, ended: true }, { etag: `"${version}"` })).data;

export const listHistory = async (office: string, kind: string, id: string): Promise<HistoryRow[]> =>
  (await get<Rows<HistoryRow>>(`/offices/${office}/history${queryOf({ kind, id })}`)).data.rows;

export const listShares = async (office: string): Promise<Share[]> => (await get<Rows<Share>>(`/offices/${office}/shares`)).data.rows;
export const addShare = async (office: string, share: components['schemas']['people.ShareIn']): Promise<void> => void (await post(`/offices/${office}/shares`, share));
export const removeShare = async (office: string, id: string): Promise<void> => void (await remove(`/offices/${office}/shares/${id}`));
