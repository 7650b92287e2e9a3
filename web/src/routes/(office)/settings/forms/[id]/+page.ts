import { office, thisYear, year } from '$platform/session.svelte';
import { getTemplate, listTemplates } from '$rooms/documents/api';
import type { TemplateRow, TemplateView } from '$rooms/documents/documents';
import { listProjects } from '$rooms/projects/api';
import type { ProjectRow } from '$rooms/projects/project';

export interface FormData { view: TemplateView; office: string; previous: TemplateView | null; projects: ProjectRow[]; hasBelow: boolean; year: number }

/** The edition before this one, to compare with; of the first, what it was shipped as is not kept. */
async function previousOf(own: string, view: TemplateView): Promise<TemplateView | null> {
  const { about } = view;
  if (!about.line || !about.edition || about.edition < 2) return null;
  const rows = await listTemplates(own);
  const before = rows.filter((row: TemplateRow) => row.line === about.line && (row.edition ?? 0) < (about.edition ?? 0)).sort((one, other) => (other.edition ?? 0) - (one.edition ?? 0))[0];
  return before ? getTemplate(own, before.id) : null;
}

export async function load({ params, parent, depends }: { params: { id: string }; parent: () => Promise<unknown>; depends: (name: string) => void }): Promise<FormData> {
  depends('ruam:form');
  await parent();
  const own = office();
  const view = await getTemplate(own, params.id);
  const [previous, list] = await Promise.all([previousOf(own, view), listProjects(own, { limit: 50, sort: 'updated' }).catch(() => ({ rows: [] as ProjectRow[] }))]);
  return { view, office: own, previous, projects: list.rows, hasBelow: true, year: year() || thisYear() };
}
