import th from '$lib/i18n/th.json';
import { isProblem, type Fault, type Problem } from './problem';
import type { Language } from './thai';

export type Key = keyof typeof th;
type Words = Record<string, string>;

// The rooms' own sentences, one copy for server and web. Thai ships at once, English when asked for.
const roomsThai = import.meta.glob<Words>('../../../../server/*/messages.th.json', { eager: true, import: 'default' });
const roomsEnglish = import.meta.glob<Words>('../../../../server/*/messages.en.json', { import: 'default' });

const joined = (parts: Words[]): Words => Object.assign({}, ...parts) as Words;
const thai: Words = { ...joined(Object.values(roomsThai)), ...th };

const STORE = 'ruam.language';
const state = $state<{ language: Language; words: Words }>({ language: 'th', words: thai });

export const language = (): Language => state.language;

export async function setLanguage(next: Language): Promise<void> {
  if (next === 'en') {
    const own = await import('$lib/i18n/en.json');
    const rooms = await Promise.all(Object.values(roomsEnglish).map((load) => load()));
    state.words = { ...thai, ...joined(rooms), ...(own.default as Words) };
  } else {
    state.words = thai;
  }
  state.language = next;
  localStorage.setItem(STORE, next);
  document.documentElement.lang = next;
}

export async function restoreLanguage(): Promise<void> {
  if (localStorage.getItem(STORE) === 'en') await setLanguage('en');
}

function fill(sentence: string, params: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => (name in params ? String(params[name]) : whole));
}

/** The sentence of a key in the language in use. */
export function t(key: Key, params: Record<string, string | number> = {}): string {
  return fill(state.words[key] ?? key, params);
}

/** For keys made from data (a status, a role): the given text when there is no such sentence. */
export function tOr(key: string, otherwise: string, params: Record<string, string | number> = {}): string {
  return fill(state.words[key] ?? otherwise, params);
}

/** The name in the reader's language, in Thai where there is no other. */
export const named = (each: { name_th: string; name_en?: string | null }): string => (language() === 'en' && each.name_en) || each.name_th;

export function faultSentence(fault: Fault): string {
  return fault.detail || tOr(fault.code, fault.code, fault.params);
}

/** What a refusal says to a person: the room's sentence, else the server's, else that of its kind. */
export function problemSentence(error: unknown): string {
  if (!isProblem(error)) return t('problem.unexpected');
  const known = state.words[error.code];
  if (known) return fill(known, error.details);
  return error.sentence || tOr(`problem.${error.kind}`, t('problem.unexpected'));
}

export const asProblem = (error: unknown): Problem | undefined => (isProblem(error) ? error : undefined);
