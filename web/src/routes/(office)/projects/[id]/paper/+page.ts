import { listPersons } from '$rooms/people/api';
import { fullName } from '$rooms/people/people';
import { listPapers } from '$rooms/projects/api';
import type { Papers } from '$rooms/projects/project';
import type { ProjectData } from '../+layout';

export interface PaperData { papers: Papers; persons: { id: string; name: string; position: string }[] }

export async function load({ parent }: { parent: () => Promise<ProjectData> }): Promise<PaperData> {
  const { project, office } = await parent();
  const [papers, persons] = await Promise.all([listPapers(office, project.id), listPersons(office).catch(() => [])]);
  return { papers, persons: persons.map((person) => ({ id: person.id, name: fullName(person), position: person.position })) };
}
