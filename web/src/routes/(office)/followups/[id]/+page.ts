import { can, office } from '$platform/session.svelte';
import { getFollowup } from '$rooms/followups/api';
import type { Followup } from '$rooms/followups/followups';
import { listPersons } from '$rooms/people/api';

export interface FollowupData { followup: Followup; office: string; persons: { id: string; name: string }[] }
interface Event { params: { id: string }; url: URL; parent: () => Promise<unknown>; depends: (name: string) => void }

export async function load({ params, url, parent, depends }: Event): Promise<FollowupData> {
  depends('ruam:followups');
  await parent();
  const of = url.searchParams.get('office') ?? office();
  const [followup, persons] = await Promise.all([getFollowup(of, params.id), can('followups.write') ? listPersons(of).catch(() => []) : []]);
  return { followup, office: of, persons: persons.map((person) => ({ id: person.id, name: `${person.prefix}${person.first_name}  ${person.last_name}` })) };
}
