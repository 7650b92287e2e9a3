import type { IconName } from '$ui/icons';
import type { Tone } from '$ui/StatusBadge.svelte';
import { lineAmount } from '$platform/money';
import { newKey } from '$platform/http';
import { Problem } from '$platform/problem';
import { t } from '$platform/i18n.svelte';
import type { components } from '../../../generated/api';

type Schemas = components['schemas'];

/** Everything of the office's proposal form and of sections 1–13 of the ministry's. */
export type Content = Schemas['projects.Content'];
export type Period = Schemas['thai.Period'];
export type Text = Schemas['projects.Item'];
export type Target = Schemas['projects.Target'];
export type Indicator = Schemas['projects.Indicator'];
export type QuantityTarget = Schemas['projects.QuantitativeTarget'];
export type Factor = Schemas['projects.Factor'];
export type CostLine = Schemas['projects.CostLine'];
/** A step below an activity ("1.1 ประชุมวางแผน"); only whole activities are planned by quarter. */
export type SubActivity = Schemas['projects.SubActivity'];
export type Activity = Schemas['projects.Activity'];
export type Source = Schemas['projects.Source'];
export type Alignment = Schemas['projects.Alignment'];
/** A node of a plan that the project serves. */
export type Service = Schemas['projects.Service'];
/** The text of a field that the office's own form added. */
export type Extra = Schemas['projects.Extra'];
export type Finding = Schemas['projects.Finding'];

export type Status = Schemas['projects.Status'];
export type Step = Schemas['projects.Step'];
/** `step` is its place in the chain, from 0. */
export type Signature = Schemas['projects.Signature'];
export type DecisionRequest = Schemas['projects.DecisionRequest'];

/** A sheet signed in ink, as it was entered, and as it is sent to be entered. */
export type Paper = Schemas['projects.Paper'];
export type Papers = Schemas['projects.Papers'];
export type PaperSeat = Schemas['projects.PaperSeat'];
export type NewPaper = Schemas['projects.NewPaper'];

export type Project = Schemas['projects.Project'];
export type ProjectRow = Schemas['projects.Row'];
/** `totals` come with the first page only. */
export type ProjectList = Schemas['projects.Page'];
export type PathChange = Schemas['projects.Difference'];
export type ChangeRequest = Schemas['projects.Change'];
export type Revision = Schemas['projects.Revision'];
export type SignerChain = Schemas['projects.SignerChain'];

const TONES: Record<Status, Tone> = {
  draft: 'plain', proposed: 'waiting', endorsed: 'waiting', approved: 'done', returned: 'wrong', rejected: 'wrong', preparing: 'action', running: 'action',
  suspended: 'waiting', cancelled: 'wrong', completed: 'done', reported: 'done', closed: 'done'
};
const ICONS: Partial<Record<Status, IconName>> = { rejected: 'wrong', cancelled: 'wrong', running: 'calendar', preparing: 'calendar', approved: 'sign' };
/** Chosen among the states, though money's figures tell it of approved projects. */
export const AWAITING = 'awaiting_allocation';
export const CHOICES = (Object.keys(TONES) as Status[]).flatMap((status) => (status === 'approved' ? [status, AWAITING] as const : [status]));
export const toneOf = (status: string): Tone => TONES[status as Status] ?? 'plain';
export const iconOf = (status: string): IconName | undefined => ICONS[status as Status];

/** What the badge says: an approved project that money does not cover yet waits for its allocation. */
export function standingOf(status: Status, awaitsAllocation = false): { tone: Tone; icon: IconName | undefined; word: string } {
  if (awaitsAllocation && status === 'approved') return { tone: 'waiting', icon: 'money', word: t('status.awaiting_allocation') };
  return { tone: toneOf(status), icon: iconOf(status), word: t(`status.${status}`) };
}

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
