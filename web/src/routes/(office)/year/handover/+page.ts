import { office, session } from '$platform/session.svelte';
import { getHandover, listHolders } from '$rooms/cycle/api';
import type { Handover, PostHolder } from '$rooms/cycle/submission';

export interface HandoverData { people: PostHolder[]; handover: Handover | null; person: string }

export async function load({ url, parent }: { url: URL; parent: () => Promise<unknown> }): Promise<HandoverData> {
  await parent();
  const people = await listHolders(office());
  const asked = url.searchParams.get('person') ?? session()?.person.id ?? '';
  const person = people.some((each) => each.person === asked) ? asked : (people[0]?.person ?? '');
  return { people, person, handover: person ? await getHandover(office(), person) : null };
}
