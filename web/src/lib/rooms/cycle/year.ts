import type { components } from '../../../generated/api';
import type { Language } from '$platform/thai';
import { today } from '$platform/thai';
import type { Tone } from '$ui/StatusBadge.svelte';

type Schemas = components['schemas'];
export type YearView = Schemas['cycle.Year'];
export type Round = Schemas['cycle.Round'];
export type Duty = Schemas['cycle.Duty'];
export type Holiday = Schemas['cycle.Holiday'];
export type FeedRow = Schemas['cycle.FeedRow'];
export type NewFeed = Schemas['cycle.NewFeed'];
export type ReminderRow = Schemas['cycle.ReminderRow'];
export type RoundState = Round['state'];

export const keyOf = (round: Round): string => `${round.duty}/${round.fiscal_year}/${round.month}`;

/** Calendar months of a fiscal year (BE), October first, as "2026-10". */
export function monthsOf(fiscalYear: number): string[] {
  return Array.from({ length: 12 }, (_, index) => {
    const month = ((index + 9) % 12) + 1;
    return `${fiscalYear - 543 - (month >= 10 ? 1 : 0)}-${String(month).padStart(2, '0')}`;
  });
}

/** The month under which a round is listed: that of its day, else the one in which it is expected; '' for whenever it happens. */
export function monthOf(round: Round): string {
  if (round.due) return round.due.slice(0, 7);
  if (round.month === 0) return '';
  return monthsOf(round.fiscal_year)[(round.month + 2) % 12] ?? '';
}

/** Weeks of a month as ISO days, Monday first; '' where the month has none. */
export function weeksOf(month: string): string[][] {
  const first = new Date(`${month}-01T00:00:00Z`);
  const count = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  const lead = (first.getUTCDay() + 6) % 7;
  const cells = [...Array<string>(lead).fill(''), ...Array.from({ length: count }, (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`)];
  while (cells.length % 7) cells.push('');
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

const WEEKDAYS = { th: ['อา.', 'จ.', 'อ.', 'พ.', 'พฤ.', 'ศ.', 'ส.'], en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] };
export const weekdayShort = (iso: string, language: Language): string => WEEKDAYS[language][new Date(`${iso}T00:00:00Z`).getUTCDay()] ?? '';
export const WEEK = [1, 2, 3, 4, 5, 6, 0];
export const weekdayHead = (day: number, language: Language): string => WEEKDAYS[language][day] ?? '';

export type Mood = 'done' | 'past' | 'skipped' | 'late' | 'asks' | 'near' | 'later';

/** How a round stands today. */
export function moodOf(round: Round): Mood {
  if (round.state !== 'open') return round.state;
  if (round.is_late) return 'late';
  if (!round.due) return round.stage ? 'asks' : 'later';
  if (round.due < today()) return 'past';
  return round.stage || round.due === today() ? 'near' : 'later';
}
export const TONES: Record<Mood, Tone> = { done: 'done', skipped: 'plain', late: 'wrong', asks: 'waiting', near: 'waiting', later: 'plain', past: 'plain' };

/** Why somebody was reminded that day: the stage of the round, said in words. */
export function reasonOf(row: ReminderRow, say: (key: 'reminders.stage.ask' | 'reminders.stage.lead' | 'reminders.stage.due' | 'reminders.stage.late', values?: Record<string, string>) => string): string {
  const weeks = /^late(\d+)$/.exec(row.stage)?.[1];
  if (weeks) return say('reminders.stage.late', { weeks });
  return say(row.stage === 'due' ? 'reminders.stage.due' : row.stage === 'ask' ? 'reminders.stage.ask' : 'reminders.stage.lead');
}
