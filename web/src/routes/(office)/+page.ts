import { office } from '$platform/session.svelte';
import { refreshWaiting } from '$rooms/cycle/waiting.svelte';
import type { Waiting } from '$rooms/cycle/cycle';

export async function load({ parent }: { parent: () => Promise<unknown> }): Promise<{ rows: Waiting[] }> {
  await parent();
  return { rows: await refreshWaiting(office()) };
}
