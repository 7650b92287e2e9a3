import { office } from '$platform/session.svelte';
import { getPicture } from '$rooms/partners/api';
import type { Picture } from '$rooms/partners/partners';

export interface PictureData { picture: Picture }

export async function load({ parent, depends }: { parent: () => Promise<unknown>; depends: (name: string) => void }): Promise<PictureData> {
  depends('ruam:partners');
  await parent();
  return { picture: await getPicture(office()) };
}
