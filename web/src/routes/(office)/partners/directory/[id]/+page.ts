import { office } from '$platform/session.svelte';
import { getEntry } from '$rooms/partners/api';
import type { Entry } from '$rooms/partners/partners';

export interface EntryData { entry: Entry; office: string }
interface Event { params: { id: string }; url: URL; parent: () => Promise<unknown>; depends: (name: string) => void }

export async function load({ params, url, parent, depends }: Event): Promise<EntryData> {
  depends('ruam:partners');
  await parent();
  const of = url.searchParams.get('office') ?? office();
  return { entry: await getEntry(of, params.id), office: of };
}
