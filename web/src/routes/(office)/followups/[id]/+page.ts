import { office } from '$platform/session.svelte';
import { listItems } from '$rooms/catalog/api';
import { getFollowup, getTrace } from '$rooms/followups/api';
import type { Followup, Trace, UseWay } from '$rooms/followups/followups';

export interface FollowupData { followup: Followup; trace: Trace; ways: UseWay[]; office: string }
interface Event { params: { id: string }; url: URL; parent: () => Promise<unknown>; depends: (name: string) => void }

export async function load({ params, url, parent, depends }: Event): Promise<FollowupData> {
  depends('ruam:followups');
  await parent();
  const of = url.searchParams.get('office') ?? office();
  const [followup, trace, ways] = await Promise.all([getFollowup(of, params.id), getTrace(of, params.id), listItems(of, 'phichit_result_uses').then(({ rows }) => rows, () => [])]);
  return { followup, trace, ways, office: of };
}
