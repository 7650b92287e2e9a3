import { office } from '$platform/session.svelte';
import { listPassedOn, listSources, listTransfers } from '$rooms/money/api';
import { yearOf, type MoneySource, type PassedOn, type Transfer } from '$rooms/money/money';

export interface Passed { source: MoneySource; rows: PassedOn[] }
export interface MoneyTransfers { transfers: Transfer[]; sources: MoneySource[]; passed: Passed[]; year: number }

export async function load({ parent, depends, url }: { parent: () => Promise<unknown>; depends: (name: string) => void; url: URL }): Promise<MoneyTransfers> {
  depends('ruam:money');
  await parent();
  const year = yearOf(url);
  const [transfers, sources] = await Promise.all([listTransfers(office(), year), listSources(office(), year)]);
  const sending = sources.filter((source) => transfers.some((each) => !each.is_incoming && each.source_id === source.id));
  const passed = await Promise.all(sending.map(async (source) => ({ source, rows: await listPassedOn(office(), source.id) })));
  return { transfers, sources, passed, year };
}
