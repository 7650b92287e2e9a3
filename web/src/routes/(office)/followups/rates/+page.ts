import { office } from '$platform/session.svelte';
import { getRates } from '$rooms/followups/api';
import type { Rates } from '$rooms/followups/followups';

export interface RatesData { rates: Rates; year: number; of: string }

export async function load({ url, parent, depends }: { url: URL; parent: () => Promise<unknown>; depends: (name: string) => void }): Promise<RatesData> {
  depends('ruam:followups');
  await parent();
  const year = Number(url.searchParams.get('year')) || 0;
  const of = url.searchParams.get('office') ?? office();
  return { rates: await getRates(of, year || undefined), year, of };
}
