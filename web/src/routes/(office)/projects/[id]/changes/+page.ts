import { listChanges } from '$rooms/projects/api';
import type { ChangeRequest } from '$rooms/projects/project';
import type { ProjectData } from '../+layout';

export async function load({ parent }: { parent: () => Promise<ProjectData> }): Promise<{ changes: ChangeRequest[] }> {
  const { project, office } = await parent();
  return { changes: await listChanges(office, project.id) };
}
