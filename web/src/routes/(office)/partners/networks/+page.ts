import { office } from '$platform/session.svelte';
import { listNetworks } from '$rooms/partners/api';
import { LEVELS, type Level, type NetworkRow } from '$rooms/partners/partners';

export interface NetworksData { rows: NetworkRow[]; level: Level | '' }

export async function load({ parent, depends, url }: { parent: () => Promise<unknown>; depends: (name: string) => void; url: URL }): Promise<NetworksData> {
  depends('ruam:partners');
  await parent();
  const level = LEVELS.find((each) => each === url.searchParams.get('level')) ?? '';
  return { rows: await listNetworks(office(), { level: level || undefined }), level };
}
