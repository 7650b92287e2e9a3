import type { components } from '../../../generated/api';
import type { Tone } from '$ui/StatusBadge.svelte';
import type { Key } from '$platform/i18n.svelte';

type Schemas = components['schemas'];
export type PaperRow = Schemas['intake.Row'];
export type PaperList = Schemas['intake.Page'];
export type Paper = Schemas['intake.Paper'];
export type DraftField = Schemas['intake.DraftField'];
export type Value = Schemas['intake.Value'];
export type Name = DraftField['name'];
export type Line = Schemas['intake.Line'];
export type PaperFault = Schemas['intake.PaperFault'];
export type Decided = Schemas['intake.Decided'];
export type MakeRecord = Schemas['intake.MakeRecord'];
export type Target = MakeRecord['target'];
export type PaperState = PaperRow['state'];

const TONES: Record<PaperState, Tone> = { reading: 'plain', ready: 'waiting', refused: 'wrong', confirmed: 'done' };
export const toneOf = (state: PaperState): Tone => TONES[state];
export const STATES = Object.keys(TONES) as PaperState[];
export const KINDS = ['project_proposal', 'project_progress_report', 'project_result_report', 'participation_report', 'plan_chapter', 'survey_report', 'meeting_minutes', 'appointment_order'] as const;

/** The draft in the order of the form; a group without fields is not shown. */
export const GROUPS: { key: Key; names: Name[] }[] = [
  { key: 'intake.group.head', names: ['kind', 'title', 'office', 'fiscal_year', 'period', 'dated', 'place', 'responsible'] },
  { key: 'intake.group.why', names: ['rationale', 'objective', 'expected_result'] },
  { key: 'intake.group.measure', names: ['quantitative_target', 'qualitative_target', 'group', 'indicator'] },
  { key: 'intake.group.work', names: ['activity', 'step', 'cost', 'quarter'] },
  { key: 'intake.group.money', names: ['total', 'received', 'spent', 'source'] },
  { key: 'intake.group.links', names: ['programme', 'tactic', 'alignment'] },
  { key: 'intake.group.outcome', names: ['result', 'problem'] },
  { key: 'intake.group.people', names: ['signer', 'member'] }
];

export type Part = 'text' | 'choice' | 'year' | 'number' | 'unit' | 'amount' | 'factors' | 'span' | 'day' | 'method' | 'instrument' | 'quarter';
const PARTS: Partial<Record<Name, Part[]>> = {
  kind: ['choice'], fiscal_year: ['year'], period: ['span'], dated: ['day'], quantitative_target: ['text', 'number', 'unit'],
  indicator: ['text', 'choice', 'number', 'unit', 'method', 'instrument'], cost: ['text', 'factors', 'amount'], quarter: ['quarter', 'year', 'amount'],
  total: ['amount'], received: ['amount'], spent: ['amount'], source: ['text', 'amount'], member: ['text', 'choice']
};
export const partsOf = (name: Name): Part[] => PARTS[name] ?? ['text'];
export const choicesOf = (name: Name): readonly string[] =>
  name === 'kind' ? KINDS : name === 'member' ? ['chair', 'vice_chair', 'member', 'secretary', 'assistant', 'adviser'] : ['output', 'outcome', 'quantitative', 'qualitative'];
/** What somebody may add by hand: everything but what hangs below another field. */
export const ADDABLE = GROUPS.flatMap((group) => group.names).filter((name) => !['kind', 'step', 'cost', 'quarter', 'rationale'].includes(name));

export const emptyValue = (): Value => ({ text: '', choice: '', year: null, number: null, unit: '', amount: null, factors: [], from: null, to: null, method: '', instrument: '' });
export const isOpen = (field: DraftField): boolean => field.state === 'proposed';
export const isCertain = (field: DraftField): boolean => isOpen(field) && field.certainty === 'certain' && !field.remembered;

/** Whether it says what a field of that name must say; else somebody fills it in or leaves it out. */
export function isComplete({ name, value }: Pick<DraftField, 'name' | 'value'>): boolean {
  if (name === 'kind') return Boolean(value.choice);
  if (name === 'fiscal_year') return Boolean(value.year && value.year >= 2400 && value.year <= 2700);
  if (name === 'period') return Boolean(value.from && value.to && value.from <= value.to);
  if (name === 'dated') return Boolean(value.from);
  if (name === 'quarter') return value.year != null && value.number != null && value.amount != null;
  if (name === 'total' || name === 'received' || name === 'spent') return value.amount != null;
  return value.text.trim() !== '';
}

/** What papers of that kind become. */
export function targetOf(kind: string): Target {
  const targets: Record<string, Target> = { project_proposal: 'project', project_progress_report: 'report', plan_chapter: 'plan', appointment_order: 'committee', meeting_minutes: 'meeting' };
  return targets[kind] ?? 'kept';
}

/** The fields in the order of the form, those below an activity behind it. */
export function arranged(draft: DraftField[]): { key: Key; fields: DraftField[] }[] {
  return GROUPS.map(({ key, names }) => {
    const own = draft.filter((field) => names.includes(field.name));
    const order = (field: DraftField) => names.indexOf(field.name);
    if (!names.includes('activity')) own.sort((one, other) => order(one) - order(other));
    return { key, fields: own };
  }).filter(({ fields }) => fields.length);
}

export interface Piece { text: string; was?: string }

/** Letters with the marks above and below them: a mark alone cannot be shown. */
const letters = (text: string): string[] => text.match(/[^\u0e31\u0e34-\u0e3a\u0e47-\u0e4e][\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]*|[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]+/gu) ?? [];

/** Where a repaired line differs from the line as it came: runs of letters that are other, each with what stood there. */
export function pieces(original: string, clean: string): Piece[] {
  if (original === clean || !original) return [{ text: clean }];
  const from = letters(original), to = letters(clean);
  let head = 0;
  while (head < Math.min(from.length, to.length) && from[head] === to[head]) head++;
  let tail = 0;
  while (tail < Math.min(from.length, to.length) - head && from[from.length - 1 - tail] === to[to.length - 1 - tail]) tail++;
  const middle = runs(from.slice(head, from.length - tail), to.slice(head, to.length - tail));
  return [{ text: to.slice(0, head).join('') }, ...middle, { text: to.slice(to.length - tail).join('') }].filter((piece) => piece.text || piece.was);
}

/** The longest common run of letters kept, the rest as changes; long stretches are one change. */
function runs(from: string[], to: string[]): Piece[] {
  if (from.length * to.length > 250_000) return [{ text: to.join(''), was: from.join('') }];
  const width = to.length + 1;
  const common = new Uint16Array((from.length + 1) * width);
  for (let i = from.length - 1; i >= 0; i--)
    for (let j = to.length - 1; j >= 0; j--)
      common[i * width + j] = from[i] === to[j] ? (common[(i + 1) * width + j + 1] ?? 0) + 1 : Math.max(common[(i + 1) * width + j] ?? 0, common[i * width + j + 1] ?? 0);
  const out: Piece[] = [];
  let i = 0, j = 0, same = '', was = '', now = '';
  const flush = () => { if (was || now) out.push({ text: now, was }); was = now = ''; };
  while (i < from.length || j < to.length) {
    if (i < from.length && j < to.length && from[i] === to[j]) { flush(); same += to[j]; i++; j++; continue; }
    if (same) { out.push({ text: same }); same = ''; }
    if (j >= to.length || (i < from.length && (common[(i + 1) * width + j] ?? 0) >= (common[i * width + j + 1] ?? 0))) was += from[i++] ?? '';
    else now += to[j++] ?? '';
  }
  flush();
  if (same) out.push({ text: same });
  return out;
}

/** «32 คน × 35 บาท × 1 มื้อ» and back. */
export const factorsText = (factors: Value['factors'], print: (value: number) => string): string => factors.map((one) => `${print(one.value)} ${one.unit}`.trim()).join(' × ');
export function parseFactors(text: string, parse: (text: string) => number | undefined): Value['factors'] {
  return text.split(/[×xX*]/).flatMap((part) => {
    const [, figure = '', unit = ''] = /^\s*([\d,.๐-๙]+)\s*(.*?)\s*$/.exec(part) ?? [];
    const value = parse(figure);
    return value === undefined ? [] : [{ value, unit }];
  });
}
