import { can, office } from '$platform/session.svelte';
import { listCommittees } from '$rooms/committees/api';
import { getPaper } from '$rooms/intake/api';
import type { Paper } from '$rooms/intake/intake';
import { listProjects } from '$rooms/projects/api';

type Choices = { id: string; name: string; isReady?: boolean }[];
export interface PaperData { paper: Paper; office: string; projects: Choices; committees: Choices }

const IN_FORCE = ['approved', 'preparing', 'running', 'suspended', 'completed', 'reported'];

export async function load({ params, parent, depends }: { params: { id: string }; parent: () => Promise<unknown>; depends: (name: string) => void }): Promise<PaperData> {
  depends('ruam:intake');
  await parent();
  const paper = await getPaper(office(), params.id);
  const wanted = paper.state === 'ready';
  const [projects, committees] = await Promise.all([
    // Those of the paper's year first; somebody who may not see projects sees the paper all the same.
    wanted && can('projects.read') ? listProjects(office(), { limit: 500 }).then(({ rows }) => rows.sort((one, other) => Number(other.fiscal_year === paper.fiscal_year) - Number(one.fiscal_year === paper.fiscal_year)).map((row) => ({ id: row.id, name: `${row.code} ${row.title}`, isReady: IN_FORCE.includes(row.status) })), () => []) : [],
    wanted && can('committees.read') ? listCommittees(office(), { status: 'active' }).then((rows) => rows.map((row) => ({ id: row.id, name: row.name })), () => []) : []
  ]);
  return { paper, office: office(), projects, committees };
}
