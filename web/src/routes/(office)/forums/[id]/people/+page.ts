import { listPeople } from '$rooms/forums/api';
import type { People } from '$rooms/forums/forum';
import { listLetters } from '$rooms/letters/api';
import type { LetterRow } from '$rooms/letters/letters';
import type { ForumData } from '../+layout';

export interface PeopleData extends ForumData { people: People; letters: LetterRow[] }

export async function load({ parent, depends }: { parent: () => Promise<ForumData>; depends: (name: string) => void }): Promise<PeopleData> {
  depends('ruam:forum');
  const data = await parent();
  const [people, letters] = await Promise.all([
    listPeople(data.office, data.forum.id), listLetters(data.office, { kind: 'forum', about: data.forum.id }).catch((): LetterRow[] => [])
  ]);
  return { ...data, people, letters };
}
