import type { components } from '../../../../generated/api';
import { ask } from '../ask';

type Schemas = components['schemas'];
export type Room = Schemas['forums.Room'];
export type Figures = Schemas['forums.HallFigures'];
export type Conversation = Schemas['forums.Conversation'];
export type Heard = Schemas['forums.Heard'];
export type Own = Schemas['forums.Own'];
export type Stand = Schemas['forums.Stand'];
export type Tally = Schemas['forums.Tally'];
export type SignIn = Schemas['forums.SignIn'];
export type Given = Schemas['forums.Given'];
export type RoomPoll = Schemas['forums.RoomPoll'];
export type PollResult = Schemas['forums.PollResult'];
export type OptionResult = Schemas['forums.OptionResult'];

export const STANDS: Stand[] = ['agree', 'disagree', 'pass'];

const at = (code: string, what = ''): string => `/rooms/${encodeURIComponent(code)}${what}`;
const token = null; // no cookie goes along, ever

export const getRoom = (code: string): Promise<Room> => ask('GET', at(code), { token });
export const getConversation = (code: string, token: string): Promise<Conversation> => ask('GET', at(code, '/conversation'), { token });
export const signIn = (code: string, body: SignIn): Promise<Given> => ask('POST', at(code, '/sign-ins'), { token, body });
export const join = (code: string, body: { group: string; token: string }): Promise<Given> => ask('POST', at(code, '/voices'), { token, body });
export const say = (code: string, token: string, body: { id: string; issue: string; text: string }): Promise<void> => ask('POST', at(code, '/statements'), { token, body });
export const withdraw = (code: string, token: string, id: string): Promise<void> => ask('DELETE', at(code, `/statements/${id}`), { token });
export const vote = (code: string, token: string, body: { statement: string; stand: Stand | null }): Promise<void> => ask('PUT', at(code, '/votes'), { token, body });
export const getOpinions = (code: string): Promise<Schemas['forums.OpinionMap']> => ask('GET', at(code, '/opinions'), { token });
export const getHeard = (code: string): Promise<Schemas['forums.PublicRepresentation']> => ask('GET', at(code, '/representation'), { token });
export const fileOf = (code: string, name: 'votes.csv' | 'statements.csv'): string => `/api/v1${at(code, `/${name}`)}`;
export const getPolls = async (code: string, token: string): Promise<RoomPoll[]> => (await ask<{ rows: RoomPoll[] }>('GET', at(code, '/polls'), { token })).rows;
export const answerPoll = (code: string, token: string, poll: string, marks: number[]): Promise<void> => ask('PUT', at(code, `/polls/${poll}/answer`), { token, body: { marks } });
export const castBallot = (code: string, token: string, poll: string, choice: number): Promise<void> => ask('POST', at(code, `/polls/${poll}/ballot`), { token, body: { marks: [choice] } });
export const eventsOf = (code: string): string => `/api/v1${at(code, '/events')}`;

/** Digits only, whatever a person typed between them, Thai digits too. */
export const codeOf = (text: string): string => text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50)).replace(/\D/g, '');

/** 256 bits as 43 letters of base64url; plain http has no more of Web Crypto than random values. */
export function newToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return btoa(String.fromCharCode(...bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/** Every phone asks in an order of its own, so that the first statements do not get all the votes. */
export function orderFor(seed: string, id: string): number {
  let hash = 2166136261;
  for (const letter of seed + id) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619);
  return hash >>> 0;
}
