import { office } from '$platform/session.svelte';
import { getWhole, getYear } from '$rooms/money/api';
import { yearOf, type OfficeYear, type Whole } from '$rooms/money/money';

export interface MoneyYear { money: OfficeYear; whole: Whole; year: number }

export async function load({ parent, depends, url }: { parent: () => Promise<unknown>; depends: (name: string) => void; url: URL }): Promise<MoneyYear> {
  depends('ruam:money');
  await parent();
  const year = yearOf(url);
  const [money, whole] = await Promise.all([getYear(office(), year), getWhole(office(), year)]);
  return { money, whole, year };
}
