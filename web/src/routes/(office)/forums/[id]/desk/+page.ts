import { listStatements, listVoices } from '$rooms/forums/api';
import type { Statement, Voice } from '$rooms/forums/forum';
import type { ForumData } from '../+layout';

export interface DeskData extends ForumData { statements: Statement[]; voices: Voice[] }

export async function load({ parent }: { parent: () => Promise<ForumData> }): Promise<DeskData> {
  const data = await parent();
  const [statements, voices] = await Promise.all([listStatements(data.office, data.forum.id), listVoices(data.office, data.forum.id)]);
  return { ...data, statements, voices };
}
