import { listPeople } from '$rooms/forums/api';
import type { People } from '$rooms/forums/forum';
import type { ForumData } from '../+layout';

export interface PeopleData extends ForumData { people: People }

export async function load({ parent, depends }: { parent: () => Promise<ForumData>; depends: (name: string) => void }): Promise<PeopleData> {
  depends('ruam:forum');
  const data = await parent();
  return { ...data, people: await listPeople(data.office, data.forum.id) };
}
