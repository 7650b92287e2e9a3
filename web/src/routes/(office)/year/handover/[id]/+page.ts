import { office } from '$platform/session.svelte';
import { getKeptHandover } from '$rooms/cycle/api';
import type { HandoverView } from '$rooms/cycle/submission';

export interface KeptData { pack: HandoverView }

export async function load({ params, parent, depends }: { params: { id: string }; parent: () => Promise<unknown>; depends: (name: string) => void }): Promise<KeptData> {
  depends('ruam:handover');
  await parent();
  return { pack: await getKeptHandover(office(), params.id) };
}
