import { office } from '$platform/session.svelte';
import { getChoices, getLetter } from '$rooms/letters/api';
import type { Choices, Letter } from '$rooms/letters/letters';
import { listPersons } from '$rooms/people/api';
import { fullName } from '$rooms/people/people';

export interface LetterData { letter: Letter; choices: Choices; office: string; persons: { id: string; name: string }[] }
interface Event { params: { id: string }; parent: () => Promise<unknown>; depends: (name: string) => void }

export async function load({ params, parent, depends }: Event): Promise<LetterData> {
  depends('ruam:letter');
  await parent();
  const of = office();
  const [letter, choices] = await Promise.all([getLetter(of, params.id), getChoices(of)]);
  const persons = letter.may.includes('record_paper') ? await listPersons(of).catch(() => []) : [];
  return { letter, choices, office: of, persons: persons.map((person) => ({ id: person.id, name: fullName(person) })) };
}
