import { can } from '$platform/session.svelte';
import { listFiles } from '$rooms/files/api';
import { listFollowups } from '$rooms/followups/api';
import type { FollowupRow } from '$rooms/followups/followups';
import { findResult } from '$rooms/progress/closing-api';
import type { ResultReport } from '$rooms/progress/closing';
import { listPersons } from '$rooms/people/api';
import type { ProjectData } from '../+layout';

export interface ResultData { result: ResultReport | null; sizes: Record<string, number>; followups: FollowupRow[]; persons: { id: string; name: string }[] }

export async function load({ parent, depends }: { parent: () => Promise<ProjectData>; depends: (name: string) => void }): Promise<ResultData> {
  depends('ruam:result');
  const { project, office, chain } = await parent();
  const isBegun = chain.after.some((group) => group.kind === 'result' && group.count > 0);
  const result = isBegun ? await findResult(office, project.id) : null;
  if (!result) return { result, sizes: {}, followups: [], persons: [] };
  const [files, followups, persons] = await Promise.all([
    listFiles(office, 'result', result.id).catch(() => []), listFollowups(office, { source: result.id }).then((list) => list.rows, () => []),
    result.may.includes('record_paper') && can('people.read') ? listPersons(office).catch(() => []) : []
  ]);
  return { result, followups, sizes: Object.fromEntries(files.map((file) => [file.id, file.size])), persons: persons.map((person) => ({ id: person.id, name: `${person.prefix}${person.first_name}  ${person.last_name}` })) };
}
