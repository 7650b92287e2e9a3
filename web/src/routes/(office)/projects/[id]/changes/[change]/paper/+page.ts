import { getChange, listChangePapers } from '$rooms/projects/api';
import type { ChangeRequest, Papers } from '$rooms/projects/project';
import type { ProjectData } from '../../../+layout';
import { loadPersons, type Persons } from '../../../paper/paper';

export interface ChangePaperData { change: ChangeRequest; papers: Papers; persons: Persons }

export async function load({ parent, params }: { parent: () => Promise<ProjectData>; params: { change: string } }): Promise<ChangePaperData> {
  const { project, office } = await parent();
  const [change, papers, persons] = await Promise.all([getChange(office, project.id, params.change), listChangePapers(office, project.id, params.change), loadPersons(office)]);
  return { change, papers, persons };
}
