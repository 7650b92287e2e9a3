import { office } from '$platform/session.svelte';
import { getMySeats } from '$rooms/committees/api';
import type { MySeats } from '$rooms/committees/committees';

export interface MineData { mine: MySeats }

export async function load({ parent, depends }: { parent: () => Promise<unknown>; depends: (name: string) => void }): Promise<MineData> {
  depends('ruam:committees');
  await parent();
  return { mine: await getMySeats(office()) };
}
