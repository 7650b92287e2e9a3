import { office } from '$platform/session.svelte';
import { getActivity, listMous, listNetworks } from '$rooms/partners/api';
import type { Activity, Choice, Choices } from '$rooms/partners/partners';
import { listProjects } from '$rooms/projects/api';
import { readChoices } from '../../choices';

export interface ActivityData { activity: Activity; office: string; choices: Choices; mous: Choice[]; networks: Choice[]; projects: Choice[] }
interface Event { params: { id: string }; url: URL; parent: () => Promise<unknown>; depends: (name: string) => void }

export async function load({ params, url, parent, depends }: Event): Promise<ActivityData> {
  depends('ruam:partners');
  await parent();
  const of = url.searchParams.get('office') ?? office();
  const none = (): Choice[] => [];
  const [activity, choices, mous, networks, projects] = await Promise.all([
    getActivity(of, params.id), readChoices(),
    listMous(of).then((rows) => rows.map((row) => ({ id: row.id, name: `${row.code} ${row.title}` })), none),
    listNetworks(of).then((rows) => rows.map((row) => ({ id: row.id, name: `${row.code} ${row.name}` })), none),
    listProjects(of, { fiscal_year: 0, limit: 200 }).then(({ rows }) => rows.map((row) => ({ id: row.id, name: `${row.code} ${row.title}` })), none)
  ]);
  return { activity, office: of, choices, mous, networks, projects };
}
