import { address, get, post, put, queryOf, type Reply } from '$platform/http';
import type { Activity, ActivityContent, ActivityRow, Coverage, Entry, EntryContent, EntryList, Evidence, Model, Mou, MouContent, MouRow, Move, Network, NetworkContent, NetworkRow, OfficeModel, Picture } from './partners';

const at = (office: string, what: string) => `/offices/${office}/${what}`;
type Query = Record<string, string | undefined>;
type Ending = 'csv' | 'xlsx';

export const listEntries = async (office: string, query: Query = {}): Promise<EntryList> => (await get<EntryList>(at(office, 'partners') + queryOf(query))).data;
export const getEntry = async (office: string, id: string): Promise<Entry> => (await get<Entry>(`${at(office, 'partners')}/${id}`)).data;
export const addEntry = async (office: string, content: EntryContent): Promise<Entry> => (await post<Entry>(at(office, 'partners'), { content })).data;
export const saveEntry = (office: string, id: string, content: EntryContent, etag: string | null, key: string): Promise<Reply<Entry>> =>
  put<Entry>(`${at(office, 'partners')}/${id}`, { content }, { etag, key, retries: 0 });
export const entriesAddress = (office: string, ending: Ending, query: Query): string => address(`${at(office, 'partners')}/export.${ending}`, query);

export const listMous = async (office: string, query: Query = {}): Promise<MouRow[]> => (await get<{ rows: MouRow[] }>(at(office, 'mous') + queryOf(query))).data.rows;
export const getMou = async (office: string, id: string): Promise<Mou> => (await get<Mou>(`${at(office, 'mous')}/${id}`)).data;
export const addMou = async (office: string, content: MouContent): Promise<Mou> => (await post<Mou>(at(office, 'mous'), { content })).data;
export const saveMou = (office: string, id: string, content: MouContent, etag: string | null, key: string): Promise<Reply<Mou>> =>
  put<Mou>(`${at(office, 'mous')}/${id}`, { content }, { etag, key, retries: 0 });
export const signMou = async (office: string, id: string, wish: { signed_on: string; file_id: string | null; paper: string }): Promise<Mou> =>
  (await post<Mou>(`${at(office, 'mous')}/${id}/signature`, wish)).data;
export const renewMou = async (office: string, id: string): Promise<Mou> => (await post<Mou>(`${at(office, 'mous')}/${id}/renewal`)).data;
export const closeMou = async (office: string, id: string, reason: string): Promise<Mou> => (await post<Mou>(`${at(office, 'mous')}/${id}/closure`, { reason })).data;
export const mousAddress = (office: string, ending: Ending, query: Query): string => address(`${at(office, 'mous')}/export.${ending}`, query);

export const listNetworks = async (office: string, query: Query = {}): Promise<NetworkRow[]> => (await get<{ rows: NetworkRow[] }>(at(office, 'networks') + queryOf(query))).data.rows;
export const getNetwork = async (office: string, id: string): Promise<Network> => (await get<Network>(`${at(office, 'networks')}/${id}`)).data;
export const addNetwork = async (office: string, content: NetworkContent): Promise<Network> => (await post<Network>(at(office, 'networks'), { content })).data;
export const saveNetwork = (office: string, id: string, content: NetworkContent, etag: string | null, key: string): Promise<Reply<Network>> =>
  put<Network>(`${at(office, 'networks')}/${id}`, { content }, { etag, key, retries: 0 });
export const moveNetwork = async (office: string, id: string, move: Move, reason = '', evidence: Evidence[] = []): Promise<Network> =>
  (await post<Network>(`${at(office, 'networks')}/${id}/stage`, { move, reason, evidence })).data;
export const networksAddress = (office: string, ending: Ending, query: Query): string => address(`${at(office, 'networks')}/export.${ending}`, query);
export const getModel = async (office: string): Promise<OfficeModel> => (await get<OfficeModel>(at(office, 'network-model'))).data;
export const saveModel = async (office: string, model: Model, version: number): Promise<OfficeModel> =>
  (await put<OfficeModel>(at(office, 'network-model'), { model }, { etag: `"${version}"` })).data;

export const listActivities = async (office: string, of?: string): Promise<ActivityRow[]> => (await get<{ rows: ActivityRow[] }>(at(office, 'partner-activities') + queryOf({ of }))).data.rows;
export const getActivity = async (office: string, id: string): Promise<Activity> => (await get<Activity>(`${at(office, 'partner-activities')}/${id}`)).data;
export const addActivity = async (office: string, content: ActivityContent): Promise<Activity> => (await post<Activity>(at(office, 'partner-activities'), { content })).data;
export const saveActivity = (office: string, id: string, content: ActivityContent, etag: string | null, key: string): Promise<Reply<Activity>> =>
  put<Activity>(`${at(office, 'partner-activities')}/${id}`, { content }, { etag, key, retries: 0 });
export const removeActivity = async (office: string, id: string, reason: string): Promise<void> => void (await post(`${at(office, 'partner-activities')}/${id}/removal`, { reason }));

export const getCoverage = async (office: string): Promise<Coverage> => (await get<Coverage>(at(office, 'partner-coverage'))).data;
export const coverageAddress = (office: string, ending: Ending): string => address(`${at(office, 'partner-coverage')}.${ending}`);
export const getPicture = async (office: string): Promise<Picture> => (await get<Picture>(at(office, 'partner-picture'))).data;
