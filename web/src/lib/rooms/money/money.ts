import { thisYear, year } from '$platform/session.svelte';
import type { components } from '../../../generated/api';

type Schemas = components['schemas'];
export type MoneySource = Schemas['money.SourceRow'];
export type SourceContent = Schemas['money.SourceContent'];
export type LineKind = Schemas['money.LineKind'];
export type LineFigure = 'given' | 'transferred_out' | 'obligated' | 'disbursed' | 'advances' | 'returned' | 'carried_over';
export type MoneyLine = Schemas['money.LineRow'];
export type NewLine = Schemas['money.NewLine'];
export type NewTransfer = Schemas['money.NewTransfer'];
export type ProjectMoney = Schemas['money.ProjectMoney'];
export type QuarterFact = Schemas['money.QuarterFact'];
export type SourceYear = Schemas['money.SourceYear'];
export type OfficeYear = Schemas['money.OfficeYear'];
export type Whole = Schemas['money.Whole'];
export type Transfer = Schemas['money.TransferRow'];
export type PassedOn = Schemas['money.PassedOn'];
export type PlanRow = Schemas['money.PlanRow'];
export type SpendingPlan = Schemas['money.PlanView'];
export type PlanRevision = Schemas['money.RevisionRow'];
export type MoneyRequest = Schemas['money.RequestRow'];
export type NewRequest = Schemas['money.NewRequest'];
export type MoneySettings = Schemas['money.Settings'];

/** The register, narrowed to the lines behind one figure. */
export function linesPath(lines: { year?: number; quarter?: number; figure?: LineFigure; source?: string }): string {
  const query = new URLSearchParams(Object.entries(lines).filter(([, value]) => value !== undefined).map(([name, value]) => [name, String(value)]));
  return `/money?${query.toString()}`;
}

/** The memo that a line of that kind begins with; nothing for those that have none. */
export function memoOf(line: Pick<MoneyLine, 'kind'>): string | undefined {
  if (line.kind === 'allocation' || line.kind === 'transfer_out') return 'allocation-notice';
  return line.kind === 'obligation' || line.kind === 'disbursement' || line.kind === 'advance' ? 'disbursement-request' : undefined;
}

/** "85.87" from hundredths of a percent. */
export const percentWords = (hundredths: number | null | undefined): string => (hundredths == null ? '–' : `${Math.trunc(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`);

/** The fiscal year of a page of money: the address's, the one in view, or this one when all are. */
export const yearOf = (url: URL): number => Number(url.searchParams.get('year')) || year() || thisYear();
