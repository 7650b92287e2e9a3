import { office } from '$platform/session.svelte';
import { today } from '$platform/thai';
import type { MoneyForm } from '$rooms/documents/documents';
import { listSources, listTransfers } from '$rooms/money/api';
import { yearOf, type MoneySource } from '$rooms/money/money';

/** What is to be printed; `sending` are the sources that money was passed on from. */
export interface MoneyPapers { form: MoneyForm; year: number; quarter: number; month: number; sending: MoneySource[] }

const FORMS: readonly string[] = ['money-statement', 'money-month', 'budget-plan', 'budget-result'];
const within = (text: string | null, most: number, usual: number): number => (Number(text) >= 1 && Number(text) <= most ? Math.trunc(Number(text)) : usual);

export async function load({ parent, depends, url }: { parent: () => Promise<unknown>; depends: (name: string) => void; url: URL }): Promise<MoneyPapers> {
  depends('ruam:money');
  await parent();
  const wanted = url.searchParams.get('form') ?? '';
  const thisMonth = Number(today().slice(5, 7));
  const year = yearOf(url);
  const [sources, transfers] = await Promise.all([listSources(office(), year), listTransfers(office(), year)]);
  return {
    form: (FORMS.includes(wanted) ? wanted : 'money-statement') as MoneyForm, year,
    quarter: within(url.searchParams.get('quarter'), 4, (Math.floor((thisMonth + 2) / 3) % 4) + 1),
    month: within(url.searchParams.get('month'), 12, thisMonth),
    sending: sources.filter((source) => transfers.some((each) => !each.is_incoming && each.source_id === source.id && each.state !== 'cancelled'))
  };
}
