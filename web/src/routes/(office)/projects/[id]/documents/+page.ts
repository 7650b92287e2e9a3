import { listIssued } from '$rooms/documents/api';
import type { Issued } from '$rooms/documents/documents';
import type { ProjectData } from '../+layout';

export async function load({ parent }: { parent: () => Promise<ProjectData> }): Promise<{ issued: Issued[] }> {
  const { project, office } = await parent();
  return { issued: await listIssued(office, 'project', project.id) };
}
