import { office } from '$platform/session.svelte';
import { getNetwork, listMous } from '$rooms/partners/api';
import type { Choice, Choices, Network } from '$rooms/partners/partners';
import { readChoices } from '../../choices';

export interface NetworkData { network: Network; office: string; choices: Choices; mous: Choice[] }
interface Event { params: { id: string }; url: URL; parent: () => Promise<unknown>; depends: (name: string) => void }

export async function load({ params, url, parent, depends }: Event): Promise<NetworkData> {
  depends('ruam:partners');
  await parent();
  const of = url.searchParams.get('office') ?? office();
  const [network, choices, mous] = await Promise.all([getNetwork(of, params.id), readChoices(), listMous(of).then((rows) => rows.map((row) => ({ id: row.id, name: `${row.code} ${row.title}` })), () => [])]);
  return { network, office: of, choices, mous };
}
