import { getSeries } from '$rooms/progress/closing-api';
import type { SeriesRow } from '$rooms/progress/closing';
import type { ProjectData } from '../+layout';

export async function load({ parent }: { parent: () => Promise<ProjectData> }): Promise<{ series: SeriesRow[] }> {
  const { project, office } = await parent();
  return { series: await getSeries(office, project.id) };
}
