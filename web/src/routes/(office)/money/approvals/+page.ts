import { office } from '$platform/session.svelte';
import { getSettings, listRequests } from '$rooms/money/api';
import type { MoneyRequest, MoneySettings } from '$rooms/money/money';

export interface Approvals { requests: MoneyRequest[]; settings: MoneySettings }

export async function load({ parent, depends }: { parent: () => Promise<unknown>; depends: (name: string) => void }): Promise<Approvals> {
  depends('ruam:money');
  await parent();
  const [requests, settings] = await Promise.all([listRequests(office(), true), getSettings(office())]);
  return { requests, settings };
}
