import { listPapers } from '$rooms/projects/api';
import type { Papers } from '$rooms/projects/project';
import type { ProjectData } from '../+layout';
import { loadPersons, type Persons } from './paper';

export interface PaperData { papers: Papers; persons: Persons }

export async function load({ parent }: { parent: () => Promise<ProjectData> }): Promise<PaperData> {
  const { project, office } = await parent();
  const [papers, persons] = await Promise.all([listPapers(office, project.id), loadPersons(office)]);
  return { papers, persons };
}
