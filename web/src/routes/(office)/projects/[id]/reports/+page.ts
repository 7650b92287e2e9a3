import { listReports } from '$rooms/progress/api';
import type { ReportRow } from '$rooms/progress/progress';
import type { ProjectData } from '../+layout';

export async function load({ parent }: { parent: () => Promise<ProjectData> }): Promise<{ reports: ReportRow[] }> {
  const { project, office } = await parent();
  return { reports: await listReports(office, { project: project.id }) };
}
