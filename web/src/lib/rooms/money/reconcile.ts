import { get, put } from '$platform/http';
import type { Tone } from '$ui/StatusBadge.svelte';
import type { components } from '../../../generated/api';

type Schemas = components['schemas'];
export type Stated = Schemas['money.StatedRow'];
export type StatedDetail = Schemas['money.StatedDetail'];
export type StatedLine = StatedDetail['lines'][number];
export type Gap = Stated['gaps'][number];
export type StatedState = Stated['state'];

const base = (office: string) => `/offices/${office}/money/reconciliation`;
export const listStated = async (office: string, fiscal_year: number): Promise<Stated[]> =>
  (await get<{ rows: Stated[] }>(`${base(office)}?fiscal_year=${fiscal_year}`)).data.rows;
export const getStated = async (office: string, id: string): Promise<{ total: StatedDetail; etag: string }> => {
  const { data, etag } = await get<StatedDetail>(`${base(office)}/${id}`);
  return { total: data, etag: etag ?? '' };
};
export const saveGaps = async (office: string, id: string, etag: string, gaps: Gap[]): Promise<void> => void (await put(`${base(office)}/${id}`, { gaps }, { etag }));

export const STATED_TONES: Record<StatedState, Tone> = { agrees: 'done', explained: 'done', differs: 'wrong', changed: 'waiting' };

/** Amounts that no line of the ledger stands for: theirs is more (a line we lack, their error) or less. */
export type ExtraKind = 'missing_line' | 'over' | 'under';
export interface Extra { key: number; kind: ExtraKind; amount: number | null; note: string }
/** What a person says of one line: in their total or not, and if it is odd, why. */
export interface Said { isIn: boolean; reason: Gap['reason']; note: string }

/** The answers so far, by line, as the form begins: lines of the month are in, those beside it are not. */
export function saidOf(total: StatedDetail): Record<string, Said> {
  const named = new Map(total.gaps.filter((gap) => gap.line_id).map((gap) => [gap.line_id, gap]));
  return Object.fromEntries(total.lines.map((line) => {
    const gap = named.get(line.id);
    return [line.id, { isIn: line.is_in_month ? !gap : Boolean(gap), reason: gap?.reason ?? 'wrong_month', note: gap?.note ?? '' }];
  }));
}
export const extrasOf = (total: StatedDetail): Extra[] =>
  total.gaps.filter((gap) => !gap.line_id).map((gap, key) => ({ key, kind: gap.reason === 'missing_line' ? 'missing_line' : gap.amount < 0 ? 'under' : 'over', amount: Math.abs(gap.amount), note: gap.note }));

export function gapsOf(total: StatedDetail, said: Record<string, Said>, extras: Extra[]): Gap[] {
  const odd = total.lines.filter((line) => said[line.id] && said[line.id]?.isIn !== line.is_in_month);
  return [
    ...odd.map((line): Gap => ({ reason: line.is_in_month ? (said[line.id]?.reason ?? 'wrong_month') : 'wrong_month', amount: line.is_in_month ? -line.amount : line.amount, line_id: line.id, note: said[line.id]?.note ?? '' })),
    ...extras.map((extra): Gap => ({ reason: extra.kind === 'missing_line' ? 'missing_line' : 'other_system', amount: (extra.kind === 'under' ? -1 : 1) * (extra.amount ?? 0), line_id: null, note: extra.note }))
  ];
}

/** What nobody has explained yet. */
export const leftOf = (total: StatedDetail, gaps: Gap[]): number => gaps.reduce((left, gap) => left - gap.amount, total.amount - total.ours);
