import { office } from '$platform/session.svelte';
import { getPicture } from '$rooms/chain/api';
import type { ChainPicture } from '$rooms/chain/chain';

export interface ChainData { picture: ChainPicture; office: string; depth: number; ways: string }

const WAYS = ['both', 'before', 'after'];

export async function load({ url, parent, depends }: { url: URL; parent: () => Promise<unknown>; depends: (name: string) => void }): Promise<ChainData> {
  depends('ruam:chain');
  await parent();
  const asked = (name: string) => url.searchParams.get(name) ?? '';
  const depth = Math.min(8, Math.max(1, Number(asked('depth')) || 4));
  const ways = WAYS.find((each) => each === asked('direction')) ?? 'both';
  const of = asked('office') || office();
  const perKind = asked('all') ? 300 : 8;
  return { picture: await getPicture(of, { kind: asked('kind'), id: asked('id'), depth, direction: ways, per_kind: perKind }), office: of, depth, ways };
}
