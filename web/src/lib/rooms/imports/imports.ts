import type { components } from '../../../generated/api';
import type { IconName } from '$ui/icons';
import type { Tone } from '$ui/StatusBadge.svelte';

type Schemas = components['schemas'];
export type Import = Schemas['imports.ImportDetail'];
export type ImportRow = Schemas['imports.Import'];
export type BookFault = Import['book_faults'][number];
export type ImportStatus = ImportRow['status'];

export const TONES: Record<ImportStatus, Tone> = { faulty: 'wrong', ready: 'waiting', applying: 'action', done: 'done', undone: 'plain' };
export const ICONS: Partial<Record<ImportStatus, IconName>> = { faulty: 'wrong', applying: 'upload', undone: 'back' };

/** "ค่าใช้จ่าย แถว 12 ช่อง K": where a person finds the cell. */
export const cellOf = (fault: BookFault): string => (fault.row === 0 ? '' : `${fault.column}${fault.row}`);

/** The sheets that have faults, in the order of the book, each with how many. */
export function sheetsOf(faults: BookFault[]): { sheet: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const fault of faults) counts.set(fault.sheet, (counts.get(fault.sheet) ?? 0) + 1);
  return [...counts].map(([sheet, count]) => ({ sheet, count }));
}

/** Where the records of a kind are seen afterwards; a room adds its own line. */
export const PLACES: Record<string, string> = { organisations: '/settings', plans: '/plans', partners: '/partners', mous: '/partners/mous', money: '/money', money_stated: '/money/reconcile' };
