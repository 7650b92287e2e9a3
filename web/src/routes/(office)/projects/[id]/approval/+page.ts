import { changesSinceLast, type Changed } from '$rooms/projects/api';
import type { ProjectData } from '../+layout';

export type ApprovalData = Changed;

export async function load({ parent }: { parent: () => Promise<ProjectData> }): Promise<ApprovalData> {
  const { project, office } = await parent();
  return changesSinceLast(project, office);
}
