import { get, post, put, remove } from '$platform/http';
import type { Poll, PollContent, PollProxy, RoomCount, RoomPoll } from './polls';

const all = (office: string, forum: string) => `/offices/${office}/forums/${forum}/polls`;
type Rows<T> = { rows: T[] };

export const listPolls = async (office: string, forum: string): Promise<Poll[]> => (await get<Rows<Poll>>(all(office, forum))).data.rows;
export const addPoll = async (office: string, forum: string, content: PollContent): Promise<Poll[]> => (await post<Rows<Poll>>(all(office, forum), content)).data.rows;
export const editPoll = async (office: string, forum: string, poll: Poll, content: PollContent): Promise<Poll[]> =>
  (await put<Rows<Poll>>(`${all(office, forum)}/${poll.id}`, content, { etag: `"${poll.version}"` })).data.rows;
export const removePoll = async (office: string, forum: string, poll: string): Promise<Poll[]> => (await remove<Rows<Poll>>(`${all(office, forum)}/${poll}`)).data.rows;
export const openPoll = async (office: string, forum: string, poll: string, warned: boolean): Promise<Poll[]> => (await post<Rows<Poll>>(`${all(office, forum)}/${poll}/opening`, { warned })).data.rows;
export const closePoll = async (office: string, forum: string, poll: string): Promise<Poll[]> => (await post<Rows<Poll>>(`${all(office, forum)}/${poll}/closing`)).data.rows;
export const countInRoom = async (office: string, forum: string, poll: string, count: RoomCount): Promise<Poll[]> => (await put<Rows<Poll>>(`${all(office, forum)}/${poll}/count`, count)).data.rows;
export const listProxies = async (office: string, forum: string, poll: string): Promise<PollProxy[]> => (await get<Rows<PollProxy>>(`${all(office, forum)}/${poll}/proxies`)).data.rows;
export const answerFor = async (office: string, forum: string, poll: string, person: string, marks: number[]): Promise<Poll[]> =>
  (await put<Rows<Poll>>(`${all(office, forum)}/${poll}/proxies`, { person, answer: { marks } })).data.rows;
/** As the hall sees them: small figures of groups are not told. */
export const listShownPolls = async (code: string): Promise<RoomPoll[]> => (await get<Rows<RoomPoll>>(`/rooms/${code}/polls`)).data.rows;
