import { listPersons } from '$rooms/people/api';
import { fullName } from '$rooms/people/people';
import { difference, listRevisions } from '$rooms/projects/api';
import type { PathChange, Project } from '$rooms/projects/project';
import type { ProjectData } from '../+layout';

/** What changed since the last other text that was signed or returned: the part a signer has not yet read. */
export interface ApprovalData { changes: PathChange[]; hasBefore: boolean; persons: { id: string; name: string }[] }

export async function load({ parent }: { parent: () => Promise<ProjectData> }): Promise<ApprovalData> {
  const { project, office } = await parent();
  const [changed, persons] = await Promise.all([sinceLast(project, office), project.may.includes('record_paper') ? listPersons(office).catch(() => []) : []]);
  return { ...changed, persons: persons.map((person) => ({ id: person.id, name: `${fullName(person)} – ${person.position}` })) };
}

async function sinceLast(project: Project, office: string): Promise<{ changes: PathChange[]; hasBefore: boolean }> {
  const before = project.signatures.findLast((each) => each.content_sha256 !== project.content_sha256)?.content_sha256;
  if (!before) return { changes: [], hasBefore: false };
  const from = (await listRevisions(office, project.id).catch(() => [])).find((each) => each.content_sha256 === before);
  return from ? { changes: await difference(office, project.id, from.revision), hasBefore: true } : { changes: [], hasBefore: false };
}
