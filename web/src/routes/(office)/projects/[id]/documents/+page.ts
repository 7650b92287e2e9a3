import { listIssuedAndSigned } from '$rooms/documents/api';
import type { IssuedList } from '$rooms/documents/documents';
import type { ProjectData } from '../+layout';

export async function load({ parent }: { parent: () => Promise<ProjectData> }): Promise<{ issued: IssuedList }> {
  const { project, office } = await parent();
  return { issued: await listIssuedAndSigned(office, 'project', project.id) };
}
