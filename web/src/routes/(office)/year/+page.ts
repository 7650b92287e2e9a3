import { office, thisYear, year } from '$platform/session.svelte';
import { getYear } from '$rooms/cycle/api';
import type { YearView } from '$rooms/cycle/year';

export interface YearData { view: YearView }

export async function load({ url, parent, depends }: { url: URL; parent: () => Promise<unknown>; depends: (name: string) => void }): Promise<YearData> {
  depends('ruam:year');
  await parent();
  return { view: await getYear(office(), Number(url.searchParams.get('y')) || year() || thisYear()) };
}
