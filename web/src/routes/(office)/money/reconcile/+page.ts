import { office } from '$platform/session.svelte';
import { yearOf } from '$rooms/money/money';
import { listStated, type Stated } from '$rooms/money/reconcile';

export interface Totals { rows: Stated[]; year: number; month: string }

/** A link to a month (from what waits) shows that month's year, whatever year is in view. */
export async function load({ parent, depends, url }: { parent: () => Promise<unknown>; depends: (name: string) => void; url: URL }): Promise<Totals> {
  depends('ruam:money');
  await parent();
  const month = url.searchParams.get('month') ?? '';
  const [ce, number] = month.split('-').map(Number);
  const year = ce && number ? ce + 543 + (number >= 10 ? 1 : 0) : yearOf(url);
  const rows = await listStated(office(), year);
  return { rows: month ? rows.filter((row) => row.month.startsWith(month)) : rows, year, month };
}
