import { office } from '$platform/session.svelte';
import { getFollowup } from '$rooms/followups/api';
import type { Followup } from '$rooms/followups/followups';

export interface FollowupData { followup: Followup; office: string }
interface Event { params: { id: string }; url: URL; parent: () => Promise<unknown>; depends: (name: string) => void }

export async function load({ params, url, parent, depends }: Event): Promise<FollowupData> {
  depends('ruam:followups');
  await parent();
  const of = url.searchParams.get('office') ?? office();
  return { followup: await getFollowup(of, params.id), office: of };
}
