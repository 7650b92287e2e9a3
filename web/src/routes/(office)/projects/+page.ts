import { office, year } from '$platform/session.svelte';
import { exportAddress, listProjects, type ProjectQuery } from '$rooms/projects/api';
import { AWAITING, type ProjectList } from '$rooms/projects/project';

export interface ProjectsData { list: ProjectList; query: ProjectQuery; csv: string; xlsx: string }

export async function load({ url, parent }: { url: URL; parent: () => Promise<unknown> }): Promise<ProjectsData> {
  await parent();
  const of = (name: string) => url.searchParams.get(name) ?? undefined;
  const query: ProjectQuery = { fiscal_year: year(), status: of('status') === AWAITING ? undefined : of('status'), awaiting_allocation: of('status') === AWAITING || undefined, q: of('q'), sort: of('sort') ?? 'code' };
  const list = await listProjects(office(), { ...query, limit: 50, after: of('after') });
  return { list, query, csv: exportAddress(office(), 'csv', query), xlsx: exportAddress(office(), 'xlsx', query) };
}
