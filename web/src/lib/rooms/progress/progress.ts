import type { Finding } from '$ui/LintPanel.svelte';
import type { Tone } from '$ui/StatusBadge.svelte';

export type { Finding };

export type ReportStatus = 'open' | 'due' | 'drafted' | 'checked' | 'submitted' | 'accepted' | 'returned';
export interface ActivityResult { activity_id: string; state: 'not_started' | 'running' | 'done'; text: string; earlier: { quarter: number; text: string }[] }
export interface IndicatorResult { indicator_id: string; state: 'not_started' | 'running' | 'measured' | 'no_data'; count: number | null; text: string }
export interface Photo { file_id: string; caption: string; taken_on: string | null }
export interface Difficulty { id: string; problem: string; solution: string }
export interface NextStep { id: string; activity_id: string; text: string; year: number; quarter: number }
export interface ReportContent {
  activity_results: ActivityResult[]; indicator_results: IndicatorResult[]; photos: Photo[]; no_activity_reason: string; problems: Difficulty[]; no_problems: boolean;
  money_problems: Difficulty[]; no_money_problems: boolean; next_plan: NextStep[]; public_benefit: string; passes: { code: string; where: string; reason: string; what?: string }[];
}
/** The parts of the approved project that the report shows; the project room owns them. */
export interface Carried {
  title: string;
  activities: { id: string; title: string; children?: { id: string; title: string }[] }[];
  indicators: { id: string; text: string; nature: string; target: { kind: 'none' | 'count' | 'percent'; value: number | null; unit: string; base: number | null; base_unit: string } }[];
}
export interface ReportMoney {
  received: number; transferred_out: number; disbursed: number; cumulative: number;
  quarters: { quarter: number; transferred_out: number; disbursed: number; closed: boolean }[]; sentence: string;
}
export interface Receipt { kind: 'exported' | 'sent' | 'acknowledged' | 'returned'; at: string; by: string; file_id: string | null; note: string }
export interface Report {
  id: string; project_id: string; project_code: string; project_title: string; fiscal_year: number; quarter: number; status: ReportStatus; due: string; version: number;
  carried: Carried; project_status: string; content: ReportContent; money: ReportMoney; findings: Finding[]; receipts: Receipt[];
  reporter: { name: string; position: string; phone: string; email: string }; submitted_on: string | null; may: string[];
}
export interface ReportRow {
  id: string; project_id: string; project_code: string; project_title: string; fiscal_year: number; quarter: number; status: ReportStatus; due: string; version: number;
  office?: { id: string; short_th: string } | null; submitted_on?: string | null;
}

const TONES: Record<ReportStatus, Tone> = { open: 'plain', due: 'waiting', drafted: 'action', checked: 'action', submitted: 'waiting', accepted: 'done', returned: 'wrong' };
export const toneOf = (status: string): Tone => TONES[status as ReportStatus] ?? 'plain';
export const STATUSES = Object.keys(TONES) as ReportStatus[];
export const PHOTOS_ASKED = 5;

/** n of N in hundredths of a percent, half up; null without base or result. */
export function share(count: number | null, base: number | null): number | null {
  if (count == null || !base) return null;
  return Number((BigInt(count) * 20000n + BigInt(base)) / (BigInt(base) * 2n));
}
