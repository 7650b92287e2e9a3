import type { components } from '../../generated/api';
import { get, post, put, remove, stopReading } from './http';
import { stopListening } from './live';
import { isProblem } from './problem';
import { fiscalYear, today } from './thai';

type Schemas = components['schemas'];
export type OfficeShort = Schemas['people.OfficeShort'];
export type Post = Schemas['people.SessionPost'];
export type Session = Schemas['people.Session'];

const YEAR = 'ruam.year';
const state = $state<{ session: Session | null; year: number | null }>({ session: null, year: null });

export const session = (): Session | null => state.session;

export async function loadSession(): Promise<Session | null> {
  try {
    state.session = (await get<Session>('/session')).data;
  } catch (error) {
    if (!isProblem(error) || error.kind !== 'unauthenticated') throw error;
    state.session = null;
  }
  return state.session;
}

export async function signIn(login: string, password: string): Promise<void> {
  state.session = (await post<Session>('/session', { login, password })).data;
}

/** A one-time code from the administrator, spent for a password of one's own. */
export async function recover(login: string, code: string, new_password: string): Promise<void> {
  state.session = (await post<Session>('/session/recovery', { login, code, new_password })).data;
}

export function accept(session: Session): void {
  state.session = session;
}

/** Ends the session and loads the sign-in page anew, so that nothing of this person stays in the browser's memory. */
export async function signOut(): Promise<void> {
  const readAgain = stopReading();
  stopListening();
  try {
    await remove('/session');
  } catch (error) {
    readAgain();
    throw error;
  }
  location.assign('/sign-in');
}

export async function changePassword(old_password: string, new_password: string): Promise<void> {
  await post('/session/password', { old_password, new_password });
}

export function activePost(): Post | undefined {
  return state.session?.posts.find((each) => each.office.id === state.session?.active_office) ?? state.session?.posts[0];
}

/** The id of the office the person works for now. */
export const office = (): string => state.session?.active_office || (activePost()?.office.id ?? '');

export async function switchOffice(id: string): Promise<void> {
  const reply = await put<Session | undefined>('/session/office', { office: id });
  if (reply.data) state.session = reply.data;
  else if (state.session) state.session = { ...state.session, active_office: id };
}

/** Whether the active post carries a permission; what may be done with one record, the record itself says in `may`. */
export const can = (permission: string): boolean => activePost()?.permissions.includes(permission) ?? false;
/** Whether the active post may do anything at all in a room. */
export const canIn = (room: string): boolean => activePost()?.permissions.some((permission) => permission.startsWith(`${room}.`)) ?? false;
export const hasRole = (...roles: string[]): boolean => roles.some((role) => activePost()?.roles.includes(role));

/** The fiscal year in view (BE); 0 means all years. */
export function year(): number {
  return state.year ?? rememberedYear() ?? thisYear();
}
export const thisYear = (): number => fiscalYear(today());

export function rememberedYear(): number | undefined {
  const kept = localStorage.getItem(YEAR);
  return kept === null ? undefined : Number(kept);
}

export function setYear(next: number): void {
  state.year = next;
  localStorage.setItem(YEAR, String(next));
}
