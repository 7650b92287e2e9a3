import { office } from '$platform/session.svelte';
import { listEntries } from '$rooms/partners/api';
import type { EntryList } from '$rooms/partners/partners';

export interface DirectoryData { list: EntryList; query: Record<string, string | undefined>; view: 'list' | 'map' }

export async function load({ parent, depends, url }: { parent: () => Promise<unknown>; depends: (name: string) => void; url: URL }): Promise<DirectoryData> {
  depends('ruam:partners');
  await parent();
  const of = (name: string) => url.searchParams.get(name) ?? undefined;
  const query = { q: of('q'), kind: of('kind'), stakeholder: of('stakeholder'), district: of('district'), others: of('others') };
  return { list: await listEntries(office(), query), query, view: of('view') === 'map' ? 'map' : 'list' };
}
