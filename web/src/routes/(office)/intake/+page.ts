import { office } from '$platform/session.svelte';
import { listPapers, type PaperQuery } from '$rooms/intake/api';
import type { PaperList } from '$rooms/intake/intake';

export interface IntakeData { list: PaperList; query: PaperQuery }

export async function load({ url, parent, depends }: { url: URL; parent: () => Promise<unknown>; depends: (name: string) => void }): Promise<IntakeData> {
  depends('ruam:intake');
  await parent();
  const of = (name: string) => url.searchParams.get(name) ?? undefined;
  const query: PaperQuery = { state: of('state'), q: of('q') };
  return { list: await listPapers(office(), { ...query, limit: 100 }), query };
}
