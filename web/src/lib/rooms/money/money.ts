import type { OfficeShort } from '$platform/session.svelte';

export interface MoneySource {
  id: string; class_id: string; name: string; fiscal_year: number; programme: string; output: string; activity: string; category: string; project_line: string;
  provisional: { from: string; to: string } | null; version: number;
}
export type LineKind = 'allocation' | 'transfer_out' | 'transfer_in' | 'obligation' | 'disbursement' | 'advance' | 'advance_clearing' | 'advance_return' | 'returned' | 'carry_over';
export interface MoneyLine {
  id: string; kind: LineKind | string; amount: number; source_id: string; project_id: string | null; quarter: { year: number; quarter: number }; date: string;
  document_no: string; entered_by: string; at: string; reverses: string | null; pair_id: string | null; pair_state: 'in_transit' | 'accepted' | 'disputed' | 'cancelled' | null;
  other_office: OfficeShort | null; overdrawn: boolean; note: string;
}
export interface ProjectMoney {
  allocated: number; received: number; transferred_out: number; obligated: number; disbursed: number; returned: number; balance: number;
  transferred_percent: number | null; disbursed_percent: number | null;
  quarters: { year: number; quarter: number; allocated: number; transferred_out: number; disbursed: number }[];
}

/** "85.87" from hundredths of a percent. */
export const percentWords = (hundredths: number | null): string => (hundredths == null ? '–' : `${Math.trunc(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`);
