import type { Choice } from '$rooms/forums/forum';
import { listProjects } from '$rooms/projects/api';

/** The office's projects to choose from; none for those who may not see them. */
export const projectChoices = (office: string): Promise<Choice[]> =>
  listProjects(office, { fiscal_year: 0, limit: 200 }).then(({ rows }) => rows.map((row) => ({ id: row.id, name: `${row.code} ${row.title}` })), () => []);
