import { getOpinions, getRepresentation } from '$rooms/forums/synthesis/api';
import type { OpinionMap, Representation } from '$rooms/forums/synthesis/synthesis';
import type { ForumData } from '../+layout';

export interface OpinionsData extends ForumData { map: OpinionMap; heard: Representation }

export async function load({ parent, depends }: { parent: () => Promise<ForumData>; depends: (name: string) => void }): Promise<OpinionsData> {
  depends('ruam:forum');
  const data = await parent();
  const [map, heard] = await Promise.all([getOpinions(data.office, data.forum.id), getRepresentation(data.office, data.forum.id)]);
  return { ...data, map, heard };
}
