import { office } from '$platform/session.svelte';
import { listFollowups } from '$rooms/followups/api';
import type { FollowupRow } from '$rooms/followups/followups';
import { getMou } from '$rooms/partners/api';
import type { Choices, Mou } from '$rooms/partners/partners';
import { listProjects } from '$rooms/projects/api';
import { readChoices } from '../../choices';

export interface MouData { mou: Mou; office: string; choices: Choices; duties: FollowupRow[]; projects: { id: string; name: string }[] }
interface Event { params: { id: string }; url: URL; parent: () => Promise<unknown>; depends: (name: string) => void }

export async function load({ params, url, parent, depends }: Event): Promise<MouData> {
  depends('ruam:partners');
  depends('ruam:followups');
  await parent();
  const of = url.searchParams.get('office') ?? office();
  const [mou, choices, duties, projects] = await Promise.all([
    getMou(of, params.id), readChoices(),
    listFollowups(of, { source: params.id }).then(({ rows }) => rows, () => []),
    listProjects(of, { fiscal_year: 0, limit: 200 }).then(({ rows }) => rows.map((row) => ({ id: row.id, name: `${row.code} ${row.title}` })), () => [])
  ]);
  return { mou, office: of, choices, duties, projects };
}
