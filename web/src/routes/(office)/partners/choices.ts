import { office, activePost } from '$platform/session.svelte';
import { findOffices, listDivisions, listPersons } from '$rooms/people/api';
import { fullName } from '$rooms/people/people';
import { listEntries } from '$rooms/partners/api';
import type { Choices } from '$rooms/partners/partners';

export async function readChoices(): Promise<Choices> {
  const id = office();
  const [entries, schools, divisions, persons] = await Promise.all([
    listEntries(id, {}).then(({ rows }) => rows.map((row) => ({ id: row.id, name: row.name })), () => []),
    findOffices({ under: id, limit: 500 }).then((rows) => rows.filter((each) => each.id !== id).map((each) => ({ id: each.id, name: each.name_th })), () => []),
    listDivisions(id).then((rows) => rows.filter((each) => each.active).map((each) => ({ id: each.id, name: each.name_th })), () => []),
    listPersons(id).then((rows) => rows.map((each) => ({ id: each.id, name: fullName(each) })), () => [])
  ]);
  return { own: { id, name: activePost()?.office.name_th ?? '' }, entries, schools, divisions, persons };
}
