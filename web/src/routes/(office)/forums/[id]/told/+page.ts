import { listPeople } from '$rooms/forums/api';
import type { Person } from '$rooms/forums/forum';
import { getSynthesis } from '$rooms/forums/synthesis/api';
import type { Synthesis } from '$rooms/forums/synthesis/synthesis';
import { listTold, type ToldLine } from '$rooms/forums/told/told';
import type { ForumData } from '../+layout';

export interface ToldData extends ForumData { all: Synthesis; people: Person[]; told: ToldLine[] }

export async function load({ parent, depends }: { parent: () => Promise<ForumData>; depends: (name: string) => void }): Promise<ToldData> {
  depends('ruam:forum-told');
  const data = await parent();
  const [all, people, told] = await Promise.all([getSynthesis(data.office, data.forum.id), listPeople(data.office, data.forum.id), listTold(data.office, data.forum.id)]);
  return { ...data, all, people: people.rows, told };
}
