import { office, thisYear } from '$platform/session.svelte';
import { listProjects } from '$rooms/projects/api';
import type { ProjectRow } from '$rooms/projects/project';

export interface CopyData { from: number; to: number; rows: ProjectRow[]; wanted: string | null }

/** ?from and ?to are fiscal years; ?project chooses one at once. */
export async function load({ url, parent }: { url: URL; parent: () => Promise<unknown> }): Promise<CopyData> {
  await parent();
  const yearOf = (name: string, otherwise: number) => Number(url.searchParams.get(name)) || otherwise;
  const from = yearOf('from', thisYear() - 1);
  const list = await listProjects(office(), { fiscal_year: from, sort: 'code', limit: 500 });
  return { from, to: Math.max(yearOf('to', from + 1), from + 1), rows: list.rows, wanted: url.searchParams.get('project') };
}
