import { listPersons } from '$rooms/people/api';
import { fullName } from '$rooms/people/people';

/** Everybody of the office, for whoever signed on paper. */
export type Persons = { id: string; name: string; position: string }[];

export const loadPersons = async (office: string): Promise<Persons> =>
  (await listPersons(office).catch(() => [])).map((person) => ({ id: person.id, name: fullName(person), position: person.position }));
