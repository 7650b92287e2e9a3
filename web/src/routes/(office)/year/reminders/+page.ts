import { can, office } from '$platform/session.svelte';
import { listReminders } from '$rooms/cycle/api';
import type { ReminderRow } from '$rooms/cycle/year';

export interface RemindersData { rows: ReminderRow[]; isAll: boolean; maySeeAll: boolean }

export async function load({ url, parent, depends }: { url: URL; parent: () => Promise<unknown>; depends: (name: string) => void }): Promise<RemindersData> {
  depends('ruam:year');
  await parent();
  const maySeeAll = can('year.write');
  const isAll = maySeeAll && url.searchParams.get('who') !== 'mine';
  return { rows: await listReminders(office(), isAll), isAll, maySeeAll };
}
