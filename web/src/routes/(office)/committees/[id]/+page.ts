import { can, office } from '$platform/session.svelte';
import { getCommittee } from '$rooms/committees/api';
import type { Committee } from '$rooms/committees/committees';
import { listPersons } from '$rooms/people/api';
import { fullName } from '$rooms/people/people';
import { listPlans } from '$rooms/plans/api';
import { listProjects } from '$rooms/projects/api';

type Choices = { id: string; name: string }[];
export interface CommitteeData { committee: Committee; office: string; tab: string; persons: { id: string; name: string; position: string }[]; records: { plan: Choices; project: Choices } }
interface Event { params: { id: string }; url: URL; parent: () => Promise<unknown>; depends: (name: string) => void }

export async function load({ params, url, parent, depends }: Event): Promise<CommitteeData> {
  depends('ruam:committees');
  await parent();
  const of = url.searchParams.get('office') ?? office();
  const [committee, persons, plan, project] = await Promise.all([
    getCommittee(of, params.id),
    can('committees.write') && of === office() ? listPersons(of) : [],
    // What a committee steers; somebody who may not see plans or projects sees the committee all the same.
    listPlans(of).then(({ rows }) => rows.map((row) => ({ id: row.id, name: row.title })), () => []),
    listProjects(of, { fiscal_year: 0, limit: 200 }).then(({ rows }) => rows.map((row) => ({ id: row.id, name: `${row.code} ${row.title}` })), () => [])
  ]);
  return { committee, office: of, tab: url.searchParams.get('tab') ?? 'seats', persons: persons.map((person) => ({ id: person.id, name: fullName(person), position: person.position })), records: { plan, project } };
}
