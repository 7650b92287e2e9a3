import type { components } from '../../../generated/api';

type Schemas = components['schemas'];
export type ChainGroup = Schemas['chain.StripGroup'];
export type Chain = Schemas['chain.Strip'];
export type ChainPicture = Schemas['chain.Picture'];
export type PictureNode = Schemas['chain.PictureNode'];

/** The address of the picture of one record. */
export const pictureHref = (office: string, kind: string, id: string): string => `/chain?kind=${kind}&id=${id}&office=${office}`;

/** One record in its place: `at` is its index in the picture, `x` and `y` its upper left corner. */
export interface PlacedNode { at: number; node: PictureNode; x: number; y: number; by: number | null }
export interface PlacedGroup { kind: string; y: number; isMore: boolean; nodes: PlacedNode[] }
export interface PlacedLayer { layer: number; x: number; groups: PlacedGroup[] }
export interface Drawing { layers: PlacedLayer[]; ties: { from: PlacedNode; to: PlacedNode; kind: string }[]; width: number; height: number }

export const SIZES = { node: 62, width: 232, gap: 10, between: 72, head: 34, group: 14, margin: 4 } as const;

/** Layers become columns, kinds become groups within them; what is not of a wanted kind is left out. */
export function layOut(picture: ChainPicture, kinds: ReadonlySet<string> | null): Drawing {
  const isShown = (node: PictureNode) => node.layer === 0 || kinds === null || kinds.has(node.hidden ? 'hidden' : node.kind);
  const shown = picture.nodes.map((node, at) => ({ node, at })).filter(({ node }) => isShown(node));
  const numbers = [...new Set(shown.map(({ node }) => node.layer))].sort((a, b) => a - b);
  const placed = new Map<number, PlacedNode>();
  let height = 0;
  const layers = numbers.map((layer, column): PlacedLayer => {
    const x = SIZES.margin + column * (SIZES.width + SIZES.between);
    let y = SIZES.margin;
    const own = shown.filter(({ node }) => node.layer === layer);
    const groups = [...new Set(own.map(({ node }) => (node.hidden ? 'hidden' : node.kind)))].map((kind): PlacedGroup => {
      const top = y;
      y += SIZES.head;
      const nodes = own.filter(({ node }) => (node.hidden ? 'hidden' : node.kind) === kind).map(({ node, at }): PlacedNode => {
        const one = { at, node, x, y, by: null };
        placed.set(at, one);
        y += SIZES.node + SIZES.gap;
        return one;
      });
      y += SIZES.group;
      return { kind, y: top, nodes, isMore: picture.more.some((more) => more.layer === layer && more.kind === kind) };
    });
    height = Math.max(height, y);
    return { layer, x, groups };
  });
  const ties = picture.ties.flatMap(({ from, to, kind }) => {
    const one = placed.get(from), other = placed.get(to);
    return one && other ? [{ from: one, to: other, kind }] : [];
  });
  for (const { from, to } of ties) {
    const [near, far] = Math.abs(from.node.layer) <= Math.abs(to.node.layer) ? [from, to] : [to, from];
    if (far.by === null && near.at !== far.at) far.by = near.at;
  }
  return { layers, ties, width: SIZES.margin * 2 + Math.max(0, layers.length * (SIZES.width + SIZES.between) - SIZES.between), height };
}

/** The records on the way from one of them to the start, itself included. */
export function wayFrom(drawing: Drawing, at: number): Set<number> {
  const all = new Map(drawing.layers.flatMap(({ groups }) => groups.flatMap(({ nodes }) => nodes.map((one) => [one.at, one] as const))));
  const way = new Set<number>();
  for (let here: number | null = at; here !== null && !way.has(here); here = all.get(here)?.by ?? null) way.add(here);
  return way;
}

/** The record beside another in a direction: the nearest in the next column, or above and below. */
export function neighbour(drawing: Drawing, at: number, key: string): number | null {
  const columns = drawing.layers.map(({ groups }) => groups.flatMap(({ nodes }) => nodes));
  const column = columns.findIndex((nodes) => nodes.some((one) => one.at === at));
  const row = columns[column]?.findIndex((one) => one.at === at) ?? -1;
  const here = columns[column]?.[row];
  if (!here) return null;
  if (key === 'ArrowDown' || key === 'ArrowUp') return columns[column]?.[row + (key === 'ArrowDown' ? 1 : -1)]?.at ?? null;
  const next = columns[column + (key === 'ArrowRight' ? 1 : -1)];
  if (!next || (key !== 'ArrowRight' && key !== 'ArrowLeft')) return null;
  const tied = new Set(drawing.ties.flatMap(({ from, to }) => (from.at === at ? [to.at] : to.at === at ? [from.at] : [])));
  const near = [...next].sort((a, b) => Number(tied.has(b.at)) - Number(tied.has(a.at)) || Math.abs(a.y - here.y) - Math.abs(b.y - here.y));
  return near[0]?.at ?? null;
}
