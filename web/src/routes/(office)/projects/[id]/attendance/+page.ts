import { listSheets } from '$rooms/progress/closing-api';
import type { SheetRows } from '$rooms/progress/closing';
import type { ProjectData } from '../+layout';

export async function load({ parent, depends }: { parent: () => Promise<ProjectData>; depends: (name: string) => void }): Promise<{ sheets: SheetRows }> {
  depends('ruam:attendance');
  const { project, office } = await parent();
  return { sheets: await listSheets(office, project.id) };
}
