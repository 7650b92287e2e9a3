import type { components } from '../../../generated/api';
import type { Finding } from '$ui/LintPanel.svelte';
import type { Tone } from '$ui/StatusBadge.svelte';

export type { Finding };

type Schemas = components['schemas'];
export type ReportStatus = Schemas['progress.Status'];
export type ActivityResult = Schemas['progress.ActivityResult'];
export type IndicatorResult = Schemas['progress.IndicatorResult'];
export type Photo = Schemas['progress.Photo'];
export type Difficulty = Schemas['progress.ProblemSolution'];
export type NextStep = Schemas['progress.NextStep'];
export type ReportContent = Schemas['progress.ReportContent'];
export type Carried = Schemas['projects.Content'];
export type ReportMoney = Schemas['progress.Money'];
export type Receipt = Schemas['progress.Receipt'];
export type Report = Schemas['progress.Report'];
export type ReportRow = Schemas['progress.Row'];

const TONES: Record<ReportStatus, Tone> = { open: 'plain', due: 'waiting', drafted: 'action', checked: 'action', submitted: 'waiting', accepted: 'done', returned: 'wrong' };
export const toneOf = (status: string): Tone => TONES[status as ReportStatus] ?? 'plain';
export const STATUSES = Object.keys(TONES) as ReportStatus[];
export const PHOTOS_ASKED = 5;

/** n of N in hundredths of a percent, half up; null without base or result. */
export function share(count: number | null | undefined, base: number | null | undefined): number | null {
  if (count == null || !base) return null;
  return Number((BigInt(count) * 20000n + BigInt(base)) / (BigInt(base) * 2n));
}
