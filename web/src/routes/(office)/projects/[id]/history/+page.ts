import { listHistory } from '$rooms/people/api';
import type { HistoryRow } from '$rooms/people/people';
import type { ProjectData } from '../+layout';

export async function load({ parent }: { parent: () => Promise<ProjectData> }): Promise<{ history: HistoryRow[] }> {
  const { project, office } = await parent();
  return { history: await listHistory(office, 'project', project.id) };
}
