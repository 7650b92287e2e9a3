import { listPolls } from '$rooms/forums/polls/api';
import type { Poll } from '$rooms/forums/polls/polls';
import { getOpinions, getRepresentation } from '$rooms/forums/synthesis/api';
import type { OpinionMap, Representation } from '$rooms/forums/synthesis/synthesis';
import type { ForumData } from '../+layout';

export interface OpinionsData extends ForumData { map: OpinionMap; heard: Representation; polls: Poll[] }

export async function load({ parent, depends }: { parent: () => Promise<ForumData>; depends: (name: string) => void }): Promise<OpinionsData> {
  depends('ruam:forum');
  const data = await parent();
  const [map, heard, polls] = await Promise.all([getOpinions(data.office, data.forum.id), getRepresentation(data.office, data.forum.id), listPolls(data.office, data.forum.id)]);
  return { ...data, map, heard, polls };
}
