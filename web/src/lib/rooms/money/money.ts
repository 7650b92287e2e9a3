import type { components } from '../../../generated/api';

type Schemas = components['schemas'];
export type MoneySource = Schemas['money.SourceRow'];
export type SourceContent = Schemas['money.SourceContent'];
export type LineKind = Schemas['money.LineKind'];
export type MoneyLine = Schemas['money.LineRow'];
export type NewLine = Schemas['money.NewLine'];
export type NewTransfer = Schemas['money.NewTransfer'];
export type ProjectMoney = Schemas['money.ProjectMoney'];

/** "85.87" from hundredths of a percent. */
export const percentWords = (hundredths: number | null | undefined): string => (hundredths == null ? '–' : `${Math.trunc(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`);
