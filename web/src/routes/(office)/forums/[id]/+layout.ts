import { office } from '$platform/session.svelte';
import { getForum } from '$rooms/forums/api';
import type { Forum } from '$rooms/forums/forum';

export interface ForumData { forum: Forum; office: string; query: string }
interface Event { params: { id: string }; url: URL; parent: () => Promise<unknown>; depends: (name: string) => void }

export async function load({ params, url, parent, depends }: Event): Promise<ForumData> {
  depends('ruam:forum');
  await parent();
  const guest = url.searchParams.get('office');
  const of = guest ?? office();
  return { forum: await getForum(of, params.id), office: of, query: guest ? `?office=${guest}` : '' };
}
