import { Problem } from '$platform/problem';
import { codeOf, getHeard, getOpinions, getRoom, type Room } from '$rooms/hall/phone/room';
import type { OpinionMap, PublicRepresentation } from '$rooms/forums/synthesis/synthesis';

/** What everybody may read of a forum, or why it cannot be read. */
export type ResultsData = { room: Room; map: OpinionMap; heard: PublicRepresentation; problem: null } | { room: Room | null; problem: Problem };

export async function load({ params }: { params: { code: string } }): Promise<ResultsData> {
  const code = codeOf(params.code);
  let room: Room | null = null;
  try {
    room = await getRoom(code);
    const [map, heard] = await Promise.all([getOpinions(code), getHeard(code)]);
    return { room, map, heard, problem: null };
  } catch (error) {
    if (error instanceof Problem) return { room, problem: error };
    throw error;
  }
}
