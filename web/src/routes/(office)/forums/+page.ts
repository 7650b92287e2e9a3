import { office, year } from '$platform/session.svelte';
import { listForums } from '$rooms/forums/api';
import type { Choice, ForumRow } from '$rooms/forums/forum';
import { projectChoices } from './projects';

export interface ForumsData { rows: ForumRow[]; others: number; projects: Choice[] }

export async function load({ parent, depends }: { parent: () => Promise<unknown>; depends: (name: string) => void }): Promise<ForumsData> {
  depends('ruam:forum');
  await parent();
  const [all, projects] = await Promise.all([listForums(office()), projectChoices(office())]);
  const rows = all.filter((row) => !year() || row.fiscal_year === year());
  return { rows, others: all.length - rows.length, projects };
}
