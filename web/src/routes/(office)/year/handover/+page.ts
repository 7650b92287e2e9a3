import { office, session } from '$platform/session.svelte';
import { getHandover, listHandovers, listHolders } from '$rooms/cycle/api';
import type { Handover, HandoverView, PostHolder } from '$rooms/cycle/submission';
import { listPersons } from '$rooms/people/api';
import type { Person } from '$rooms/people/people';

export interface HandoverData { people: PostHolder[]; handover: Handover | null; person: string; kept: HandoverView[]; persons: Person[] }

export async function load({ url, parent, depends }: { url: URL; parent: () => Promise<unknown>; depends: (name: string) => void }): Promise<HandoverData> {
  depends('ruam:handover');
  await parent();
  const [people, kept, persons] = await Promise.all([listHolders(office()), listHandovers(office()), listPersons(office()).catch((): Person[] => [])]);
  const asked = url.searchParams.get('person') ?? session()?.person.id ?? '';
  const person = people.some((each) => each.person === asked) ? asked : (people[0]?.person ?? '');
  return { people, person, kept, persons, handover: person ? await getHandover(office(), person) : null };
}
