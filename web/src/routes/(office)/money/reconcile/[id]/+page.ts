import { office } from '$platform/session.svelte';
import { getStated, type StatedDetail } from '$rooms/money/reconcile';

export interface OneTotal { total: StatedDetail; etag: string }

export async function load({ parent, depends, params }: { parent: () => Promise<unknown>; depends: (name: string) => void; params: { id: string } }): Promise<OneTotal> {
  depends('ruam:money');
  await parent();
  return getStated(office(), params.id);
}
