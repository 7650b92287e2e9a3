import { office } from '$platform/session.svelte';
import { getChain } from '$rooms/chain/api';
import type { Chain } from '$rooms/chain/chain';
import { getForum } from '$rooms/forums/api';
import type { Forum } from '$rooms/forums/forum';

export interface ForumData { forum: Forum; chain: Chain; office: string; query: string }
interface Event { params: { id: string }; url: URL; parent: () => Promise<unknown>; depends: (name: string) => void }

export async function load({ params, url, parent, depends }: Event): Promise<ForumData> {
  depends('ruam:forum');
  await parent();
  const guest = url.searchParams.get('office');
  const of = guest ?? office();
  const [forum, chain] = await Promise.all([getForum(of, params.id), getChain(of, 'forum', params.id).catch((): Chain => ({ before: [], after: [] }))]);
  return { forum, chain, office: of, query: guest ? `?office=${guest}` : '' };
}
