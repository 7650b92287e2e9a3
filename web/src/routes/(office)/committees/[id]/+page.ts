import { can, office } from '$platform/session.svelte';
import { getCommittee } from '$rooms/committees/api';
import type { Committee } from '$rooms/committees/committees';
import { listPersons } from '$rooms/people/api';
import { fullName } from '$rooms/people/people';

export interface CommitteeData { committee: Committee; office: string; tab: string; persons: { id: string; name: string; position: string }[] }
interface Event { params: { id: string }; url: URL; parent: () => Promise<unknown>; depends: (name: string) => void }

export async function load({ params, url, parent, depends }: Event): Promise<CommitteeData> {
  depends('ruam:committees');
  await parent();
  const of = url.searchParams.get('office') ?? office();
  const [committee, persons] = await Promise.all([getCommittee(of, params.id), can('committees.write') && of === office() ? listPersons(of) : []]);
  return { committee, office: of, tab: url.searchParams.get('tab') ?? 'seats', persons: persons.map((person) => ({ id: person.id, name: fullName(person), position: person.position })) };
}
