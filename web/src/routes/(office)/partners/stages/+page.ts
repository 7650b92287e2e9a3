import { office } from '$platform/session.svelte';
import { getModel } from '$rooms/partners/api';
import type { OfficeModel } from '$rooms/partners/partners';

export interface StagesData { own: OfficeModel }

export async function load({ parent, depends }: { parent: () => Promise<unknown>; depends: (name: string) => void }): Promise<StagesData> {
  depends('ruam:partners');
  await parent();
  return { own: await getModel(office()) };
}
