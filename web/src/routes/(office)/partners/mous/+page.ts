import { office } from '$platform/session.svelte';
import { listMous } from '$rooms/partners/api';
import type { MouRow } from '$rooms/partners/partners';

export interface MousData { rows: MouRow[]; query: Record<string, string | undefined> }

export async function load({ parent, depends, url }: { parent: () => Promise<unknown>; depends: (name: string) => void; url: URL }): Promise<MousData> {
  depends('ruam:partners');
  await parent();
  const of = (name: string) => url.searchParams.get(name) ?? undefined;
  const query = { q: of('q'), standing: of('standing'), to_renew: of('to_renew') };
  return { rows: await listMous(office(), query), query };
}
