import { address, get, newKey, post, put, type Reply } from '$platform/http';
import type { Answer, ArrivalLine, DecideStatement, Delegate, Doors, Forum, ForumContent, ForumRow, People, Person, PersonWords, ReminderKind, Slip, Statement, Voice, WordCount } from './forum';

const all = (office: string) => `/offices/${office}/forums`;
const one = (office: string, id: string) => `${all(office)}/${id}`;

export const listForums = async (office: string): Promise<ForumRow[]> => (await get<{ rows: ForumRow[] }>(all(office))).data.rows;
export const getForum = async (office: string, id: string): Promise<Forum> => (await get<Forum>(one(office, id))).data;
export const addForum = async (office: string, fiscal_year: number, content: ForumContent): Promise<Forum> => (await post<Forum>(all(office), { fiscal_year, content })).data;
export const saveForum = (office: string, id: string, content: ForumContent, etag: string | null, key: string): Promise<Reply<Forum>> =>
  put<Forum>(one(office, id), { content }, { etag, key, retries: 0 });
export const moveForum = async (office: string, id: string, forward: boolean, reason = ''): Promise<Forum> => (await post<Forum>(`${one(office, id)}/stage`, { forward, reason })).data;
export const setDoors = async (office: string, id: string, doors: Doors): Promise<Forum> => (await put<Forum>(`${one(office, id)}/doors`, doors)).data;

export const listPeople = async (office: string, id: string): Promise<People> => (await get<People>(`${one(office, id)}/people`)).data;
export const addPeople = async (office: string, id: string, people: PersonWords[], invited_on: string | null): Promise<void> => void (await post(`${one(office, id)}/people`, { people, invited_on }));
export const savePerson = async (office: string, id: string, person: Person, change: { words: PersonWords; invited_on: string | null; answer: Answer; party?: number; delegate?: Delegate }): Promise<void> =>
  void (await put(`${one(office, id)}/people/${person.id}`, change, { etag: `"${person.version}"` }));
/** Somebody stands at the desk: on the list, or new. */
export const takeArrival = async (office: string, id: string, words: PersonWords, person = newKey()): Promise<void> => {
  const row: ArrivalLine = { id: person, words, at: new Date().toISOString(), how: 'staff', signature: '' };
  await post(`${one(office, id)}/arrivals`, { rows: [row] });
};
/** The office reminded them by its own means; here it is only kept. */
export const sayReminded = async (office: string, id: string, kind: ReminderKind): Promise<void> => void (await post(`${one(office, id)}/reminders`, { kind }));
export const undoArrival = async (office: string, id: string, person: string, reason: string): Promise<void> => void (await post(`${one(office, id)}/people/${person}/arrival-removal`, { reason }));

export const listStatements = async (office: string, id: string): Promise<Statement[]> => (await get<{ rows: Statement[] }>(`${one(office, id)}/statements`)).data.rows;
export const decide = async (office: string, id: string, statement: string, decision: DecideStatement): Promise<void> => void (await post(`${one(office, id)}/statements/${statement}/decision`, decision));
export const addSlip = async (office: string, id: string, slip: Slip): Promise<void> => void (await post(`${one(office, id)}/slips`, slip));
export const listVoices = async (office: string, id: string): Promise<Voice[]> => (await get<{ rows: Voice[] }>(`${one(office, id)}/voices`)).data.rows;
export const excludeVoice = async (office: string, id: string, voice: string, excluded: boolean, reason: string): Promise<void> => void (await post(`${one(office, id)}/voices/${voice}/exclusion`, { excluded, reason }));
export const logAddress = (office: string, id: string): string => address(`${one(office, id)}/log.csv`);
export const listWords = async (office: string, id: string): Promise<WordCount[]> => (await get<{ rows: WordCount[] }>(`${one(office, id)}/words`)).data.rows;
