import type { Finding } from '$ui/LintPanel.svelte';
import type { IconName } from '$ui/icons';
import type { Tone } from '$ui/StatusBadge.svelte';
import type { Precision } from '$platform/thai';
import { lineAmount } from '$platform/money';
import { newKey } from '$platform/http';
import { Problem } from '$platform/problem';
import { t } from '$platform/i18n.svelte';
import type { components } from '../../../generated/api';

export type { Finding };

export interface Period { precision: Precision; start: string; end: string }
export interface Text { id: string; text: string }
export interface Link { id: string; text: string }
export interface Target { kind: 'none' | 'count' | 'percent'; value: number | null; unit: string; base: number | null; base_unit: string }
export interface Indicator { id: string; kind: 'output' | 'outcome'; nature: 'quantitative' | 'qualitative'; text: string; method: string; instrument: string; target: Target }
export interface QuantityTarget { id: string; text: string; count: number | null; unit: string; times: number | null }
export interface Factor { quantity: number; unit: string }
export interface CostLine {
  id: string; text: string; category_id: string; standard_id: string; rate: number | null; rate_unit: string; rate_place: number;
  factors: Factor[]; amount: number; lump: boolean; note: string;
}
export interface QuarterAmount { year: number; quarter: number; amount: number }
/** A step below an activity ("1.1 ประชุมวางแผน"); only whole activities are planned by quarter. */
export interface SubActivity { id: string; title: string; detail: string; period: Period | null; responsible: string; lines: CostLine[] }
export interface Activity extends SubActivity { quarters: QuarterAmount[]; children: SubActivity[] }
export interface Source { id: string; source_id: string; text: string; amount: number; programme: string; output: string; activity: string; category: string; project_line: string }
export interface Alignment { id: string; list: string; item: string; text: string; primary: boolean; reason: string }
export interface Responsible { id: string; person_id: string | null; text: string }
/** The text of a field that the office's own form added. */
export interface Extra { id: string; label: string; text: string }
export interface Pass { code: string; where: string; reason: string; what?: string }

/** Everything of the office's proposal form and of sections 1–13 of the ministry's. */
export interface Content {
  title: string; programme: Link; tactic: Link; division: string; responsible: Responsible[]; period: Period | null; place: string;
  provisional: { from: string; to: string } | null; rationale: string; objectives: Text[]; quantitative_targets: QuantityTarget[];
  qualitative_targets: Text[]; expected_results: Text[]; indicators: Indicator[]; target_group: string; inspection_policy: string;
  action_plan_line: string; strategy_line: string; activities: Activity[]; sources: Source[]; alignment: Alignment[]; shared_lines: boolean; passes: Pass[]; extras?: Extra[];
}

export type Status = 'draft' | 'proposed' | 'endorsed' | 'approved' | 'returned' | 'rejected' | 'preparing' | 'running' | 'suspended' | 'cancelled' | 'completed' | 'reported' | 'closed';
export interface Step { label: string; role: string; position: string }
export interface Signature {
  /** Its place in the chain, from 0. */
  step: number; decision: 'sign' | 'send_back' | 'reject'; person_name: string; position: string; acting_phrase: string; role: string; at: string;
  paper_date: string | null; paper_file: string | null; content_sha256: string; reason: string;
}

/** A sheet signed in ink, as it was entered, and as it is sent to be entered. */
export type Paper = components['schemas']['projects.Paper'];
export type Papers = components['schemas']['projects.Papers'];
export type PaperSeat = components['schemas']['projects.PaperSeat'];
export type NewPaper = components['schemas']['projects.NewPaper'];

export interface Project {
  id: string; code: string; fiscal_year: number; status: Status; version: number; content_sha256: string; planned: number; steps: Step[];
  next_step?: number | null; signatures: Signature[]; owner: { person_id: string; name: string }; created_at: string; updated_at: string;
  content: Content; findings: Finding[]; may: string[]; book?: { id: string; title: string; status: Status } | null;
}

export interface ProjectRow {
  id: string; code: string; title: string; fiscal_year: number; status: Status; version: number; planned: number; period: Period | null; division: string;
  programme: string; tactic: string; responsible: string; objective: string; next_role?: string | null; next_label?: string | null; findings_count: number; updated_at: string;
}
/** `totals` come with the first page only. */
export interface ProjectList { rows: ProjectRow[]; next?: string | null; totals?: { count: number; planned: number } | null }
export interface PathChange { path: string; from: unknown; to: unknown }
export interface ChangeRequest {
  id: string; number: number; status: 'draft' | 'proposed' | 'endorsed' | 'approved' | 'returned' | 'rejected' | 'withdrawn'; reason: string; content: Content;
  difference: PathChange[]; steps: Step[]; signatures: Signature[]; version: number; may: string[]; next_step?: number | null; content_sha256: string;
}
export interface Revision { revision: number; content_sha256: string; at: string; by: string; why: string }
export interface SignerChain { steps: Step[]; version: number }

const TONES: Record<Status, Tone> = {
  draft: 'plain', proposed: 'waiting', endorsed: 'waiting', approved: 'done', returned: 'wrong', rejected: 'wrong', preparing: 'action', running: 'action',
  suspended: 'waiting', cancelled: 'wrong', completed: 'done', reported: 'done', closed: 'done'
};
const ICONS: Partial<Record<Status, IconName>> = { rejected: 'wrong', cancelled: 'wrong', running: 'calendar', preparing: 'calendar', approved: 'sign' };
export const STATUSES = Object.keys(TONES) as Status[];
export const toneOf = (status: string): Tone => TONES[status as Status] ?? 'plain';
export const iconOf = (status: string): IconName | undefined => ICONS[status as Status];

export const newText = (): Text => ({ id: newKey(), text: '' });
export const newIndicator = (): Indicator => ({ id: newKey(), kind: 'output', nature: 'quantitative', text: '', method: '', instrument: '', target: { kind: 'none', value: null, unit: '', base: null, base_unit: '' } });
export const newLine = (): CostLine => ({
  id: newKey(), text: '', category_id: '', standard_id: '', rate: null, rate_unit: '', rate_place: 1,
  factors: [{ quantity: 0, unit: 'คน' }], amount: 0, lump: false, note: ''
});
export const newPart = (): SubActivity => ({ id: newKey(), title: '', detail: '', period: null, responsible: '', lines: [] });
export const newActivity = (): Activity => ({ ...newPart(), quarters: [], children: [] });
export const newSource = (): Source => ({ id: newKey(), source_id: '', text: '', amount: 0, programme: '', output: '', activity: '', category: '', project_line: '' });

/** What the server will compute for a line; 0 while a number is missing. */
export function amountOf(line: CostLine): number {
  if (line.lump) return line.amount;
  if (line.rate == null) return 0;
  return lineAmount(line.rate, line.factors.map(({ quantity }) => quantity)) ?? 0;
}

const linesTotal = (part: SubActivity): number => part.lines.reduce((sum, line) => sum + amountOf(line), 0);
export const totalOf = (activity: Activity): number => linesTotal(activity) + activity.children.reduce((sum, child) => sum + linesTotal(child), 0);
export const plannedOf = (content: Content): number => content.activities.reduce((sum, activity) => sum + totalOf(activity), 0);
export const sourcesTotal = (content: Content): number => content.sources.reduce((sum, source) => sum + source.amount, 0);

/** Amount of one activity in one quarter. */
export const quarterAmount = (activity: Activity, year: number, quarter: number): number =>
  activity.quarters.filter((each) => each.year === year && each.quarter === quarter).reduce((sum, each) => sum + each.amount, 0);

export function withQuarter(activity: Activity, year: number, quarter: number, amount: number): Activity {
  const others = activity.quarters.filter((each) => each.year !== year || each.quarter !== quarter);
  const quarters = amount === 0 ? others : [...others, { year, quarter, amount }];
  quarters.sort((one, other) => one.year - other.year || one.quarter - other.quarter);
  return { ...activity, quarters };
}

export function moved<T>(list: T[], at: number, by: number): T[] {
  const to = at + by;
  if (to < 0 || to >= list.length) return list;
  const next = [...list];
  const [item] = next.splice(at, 1);
  if (item !== undefined) next.splice(to, 0, item);
  return next;
}

/** Where an approved project may go from here (PROCESSES §4). */
const MOVES: Partial<Record<Status, Status[]>> = {
  approved: ['preparing', 'running', 'suspended', 'cancelled'], preparing: ['running', 'suspended', 'cancelled'], running: ['completed', 'suspended', 'cancelled'],
  suspended: ['running', 'preparing', 'cancelled'], completed: ['reported'], reported: ['closed']
};
export const movesFrom = (project: Project): Status[] => (project.may.includes('status') ? (MOVES[project.status] ?? []) : []);
export const nextStep = (record: { steps: Step[]; next_step?: number | null }): Step | undefined => (record.next_step == null ? undefined : record.steps[record.next_step]);

/** The verb on the button, by what the step is called. */
export const signWord = (label: string, isProposal: boolean): string =>
  isProposal ? t('decide.propose') : /อนุมัติ/.test(label) ? t('decide.approve') : /เห็นชอบ/.test(label) ? t('decide.endorse') : t('decide.sign');

/** The content with one text replaced, if it still says what it said; throws when somebody changed it meanwhile. */
export function withText(content: Content, path: string, from: string, to: string): Content {
  const next = structuredClone(content);
  const names = path.split('/').slice(1);
  const last = names.pop() ?? '';
  const holder = names.reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], next) as Record<string, unknown> | undefined;
  if (!holder || holder[last] !== from) throw new Problem('stale', 'docx.changed_meanwhile', 0);
  holder[last] = to;
  return next;
}

export const isEditable = (project: Project): boolean => project.may.includes('edit');
export const openFindings = (findings: Finding[]): Finding[] => findings.filter((finding) => !finding.passed);
