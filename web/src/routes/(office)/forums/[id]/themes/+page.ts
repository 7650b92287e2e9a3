import { getSynthesis } from '$rooms/forums/synthesis/api';
import type { Synthesis } from '$rooms/forums/synthesis/synthesis';
import type { ForumData } from '../+layout';

export interface ThemesData extends ForumData { all: Synthesis }

export async function load({ parent, depends }: { parent: () => Promise<ForumData>; depends: (name: string) => void }): Promise<ThemesData> {
  depends('ruam:forum-themes');
  const data = await parent();
  return { ...data, all: await getSynthesis(data.office, data.forum.id) };
}
