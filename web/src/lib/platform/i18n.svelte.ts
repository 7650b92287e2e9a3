import type th from '$lib/i18n/th.json';
import { isProblem, type Fault, type Problem } from './problem';
import type { Language } from './thai';

export type Key = keyof typeof th;
type Words = Record<string, string>;

/** Pages without an account need few sentences, so a phone in a hall does not load an office's. */
export type WordSet = 'door' | 'office';
const loaders: Record<WordSet, Record<Language, () => Promise<{ default: Words }>>> = {
  door: { th: () => import('virtual:words/door/th'), en: () => import('virtual:words/door/en') },
  office: { th: () => import('virtual:words/office/th'), en: () => import('virtual:words/office/en') }
};

const STORE = 'ruam.language';
let words = $state.raw<Words>({});
let spoken = $state<Language>('th');
let chosen: WordSet | null = null;

export const language = (): Language => spoken;

async function speak(next: Language, set: WordSet): Promise<void> {
  words = (await loaders[set][next]()).default;
  spoken = next;
  chosen = set;
  document.documentElement.lang = next;
}

export async function setLanguage(next: Language): Promise<void> {
  await speak(next, chosen ?? 'office');
  localStorage.setItem(STORE, next);
}

/** Before anything is shown: the sentences of these pages, in the language chosen on this device. */
export async function restoreLanguage(set: WordSet = 'office'): Promise<void> {
  if (chosen === set || chosen === 'office') return;
  await speak(localStorage.getItem(STORE) === 'en' ? 'en' : 'th', set);
}

function fill(sentence: string, params: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => (name in params ? String(params[name]) : whole));
}

/** The sentence of a key in the language in use. */
export function t(key: Key, params: Record<string, string | number> = {}): string {
  return fill(words[key] ?? key, params);
}

/** For keys made from data (a status, a role): the given text when there is no such sentence. */
export function tOr(key: string, otherwise: string, params: Record<string, string | number> = {}): string {
  return fill(words[key] ?? otherwise, params);
}

/** The name in the reader's language, in Thai where there is no other. */
export const named = (each: { name_th: string; name_en?: string | null }): string => (language() === 'en' && each.name_en) || each.name_th;

export function faultSentence(fault: Fault): string {
  return fault.detail || tOr(fault.code, fault.code, fault.params);
}

/** What a refusal says to a person: the room's sentence, else the server's, else that of its kind. */
export function problemSentence(error: unknown): string {
  if (!isProblem(error)) return t('problem.unexpected');
  const known = words[error.code];
  if (known) return fill(known, error.details);
  return error.sentence || tOr(`problem.${error.kind}`, t('problem.unexpected'));
}

export const asProblem = (error: unknown): Problem | undefined => (isProblem(error) ? error : undefined);
