import { can, office } from '$platform/session.svelte';
import { listFollowups } from '$rooms/followups/api';
import { queryOfView, VIEWS, type FollowupCounts, type FollowupRow, type UseWay, type View } from '$rooms/followups/followups';
import { listItems } from '$rooms/catalog/api';
import { listPersons } from '$rooms/people/api';

export interface RegisterData { rows: FollowupRow[]; counts: FollowupCounts; view: View; q: string; year: number; ways: UseWay[]; persons: { id: string; name: string }[] }

export async function load({ parent, depends, url }: { parent: () => Promise<unknown>; depends: (name: string) => void; url: URL }): Promise<RegisterData> {
  depends('ruam:followups');
  await parent();
  const view = VIEWS.find((each) => each === url.searchParams.get('view')) ?? 'open';
  const q = url.searchParams.get('q') ?? '';
  const year = Number(url.searchParams.get('year')) || 0;
  const [list, persons, ways] = await Promise.all([
    listFollowups(office(), { ...queryOfView(view), q: q || undefined, fiscal_year: year || undefined }), can('followups.write') ? listPersons(office()) : [], listItems(office(), 'phichit_result_uses').then(({ rows }) => rows, () => [])
  ]);
  return { ...list, view, q, year, ways, persons: persons.map((person) => ({ id: person.id, name: `${person.prefix}${person.first_name}  ${person.last_name}` })) };
}
