import { colourOf, shapeOf, trace, type Layout, type PictureNode, type PictureTie, type View } from './network-picture';

/** Widths in the one font that names are drawn in. */
const widths = new Map<string, number>();
function widthOf(pen: CanvasRenderingContext2D, text: string): number {
  const known = widths.get(text) ?? pen.measureText(text).width;
  widths.set(text, known);
  return known;
}

/** All that one frame of the picture is drawn from. */
export interface Scene { nodes: PictureNode[]; ties: PictureTie[]; groups: number; hidden: number[]; chosen: number; near: Set<number>; layout: Layout; view: View; width: number; height: number; names: number[]; isMoving: boolean; isSettling: boolean }

/** The colours that the page has now. */
interface Inks { ink: string; line: string; paper: string; mark: string; brick: string; isDark: boolean }
export function inksOf(element: HTMLElement): Inks {
  const style = getComputedStyle(element), of = (name: string) => style.getPropertyValue(name), paper = of('--sheet');
  return { ink: of('--ink'), line: of('--line-strong'), paper, mark: of('--saffron-mark'), brick: of('--brick'), isDark: style.colorScheme === 'dark' || parseInt(paper.trim().slice(1, 3), 16) < 128 };
}

/** Draws the whole picture as it stands now; of very many ties a part while the bodies still seek their places. */
export function drawNetwork(on: HTMLCanvasElement, scene: Scene, inks: Inks): void {
  const { nodes, ties, groups, hidden, chosen, near, layout, view, width, height, isSettling } = scene;
  const isShown = (index: number) => !hidden.includes(nodes[index]?.group ?? -1);
  const pen = on.getContext('2d');
  if (!pen) return;
  const dense = devicePixelRatio || 1;
  if (on.width !== Math.round(width * dense) || on.height !== Math.round(height * dense)) { on.width = Math.round(width * dense); on.height = Math.round(height * dense); }
  const { ink, line, paper, mark, brick, isDark } = inks;
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.clearRect(0, 0, on.width, on.height);
  pen.setTransform(dense * view.scale, 0, 0, dense * view.scale, dense * view.x, dense * view.y);
  const { dots } = layout;
  pen.strokeStyle = line;
  // Many short paths: a canvas without a graphics card takes long over one of thousands of pieces.
  const at_once = 48;
  for (const bold of [false, true]) {
    pen.globalAlpha = chosen >= 0 ? 0.9 : 0.35; pen.lineWidth = (bold ? 2 : 1) / Math.sqrt(view.scale);
    pen.beginPath();
    let pieces = 0;
    const step = isSettling ? Math.ceil(ties.length / 1500) : 1;
    for (let i = 0; i < ties.length; i += step) {
      const { a, b, weight } = ties[i] as PictureTie;
      const from = dots[a], to = dots[b];
      if (!from || !to || weight > 1 !== bold || !isShown(a) || !isShown(b)) continue;
      if (chosen >= 0 && a !== chosen && b !== chosen) continue;
      pen.moveTo(from.x, from.y); pen.lineTo(to.x, to.y);
      if (++pieces % at_once === 0) { pen.stroke(); pen.beginPath(); }
    }
    pen.stroke();
  }
  for (let group = -1; group < groups; group++) {
    if (hidden.includes(group)) continue;
    for (const faint of [true, false]) {
      pen.globalAlpha = faint ? 0.15 : 1; pen.fillStyle = colourOf(group, isDark);
      pen.beginPath();
      let pieces = 0;
      nodes.forEach((node, index) => {
        const dot = dots[index];
        if (!dot || node.group !== group || faint !== (chosen >= 0 && index !== chosen && !near.has(index))) return;
        trace(pen, shapeOf(group), dot.x, dot.y, dot.radius);
        if (++pieces % at_once === 0) { pen.fill(); pen.beginPath(); }
      });
      if (pieces) pen.fill();
    }
  }
  pen.globalAlpha = 1; pen.lineWidth = 2.5 / Math.sqrt(view.scale);
  nodes.forEach((node, index) => {
    const dot = dots[index];
    if (!dot || !isShown(index) || (!node.mark && index !== chosen)) return;
    pen.beginPath(); pen.arc(dot.x, dot.y, dot.radius + 4, 0, 2 * Math.PI);
    pen.setLineDash(node.mark === 'alone' && index !== chosen ? [3, 3] : []);
    pen.strokeStyle = index === chosen ? ink : node.mark === 'alone' ? brick : mark; pen.stroke();
  });
  pen.setLineDash([]);
  drawNames(pen, scene, { ink, paper, dense });
}

/** Names where there is room, the weightiest first; those of the chosen one and its neighbours always. */
function drawNames(pen: CanvasRenderingContext2D, { nodes, chosen, near, hidden, layout, view, width, height, names, isMoving }: Scene, { ink, paper, dense }: { ink: string; paper: string; dense: number }): void {
  const isShown = (index: number) => !hidden.includes(nodes[index]?.group ?? -1);
  pen.setTransform(dense, 0, 0, dense, 0, 0);
  pen.font = '500 13px Sarabun, sans-serif'; pen.textAlign = 'center'; pen.lineWidth = 3; pen.lineJoin = 'round'; pen.strokeStyle = paper; pen.fillStyle = ink;
  const taken: [number, number, number, number][] = [];
  const order = chosen >= 0 ? [chosen, ...near] : names.slice(0, isMoving ? 24 : 160); // words cost most of a frame
  for (const index of order) {
    const node = nodes[index], dot = layout.dots[index];
    if (!node || !dot || !isShown(index)) continue;
    const x = view.x + view.scale * dot.x, y = view.y + view.scale * (dot.y + dot.radius) + 14;
    if (x < 0 || y < 0 || x > width || y > height) continue;
    const half = widthOf(pen, node.label) / 2 + 3;
    const box: [number, number, number, number] = [x - half, y - 12, x + half, y + 4];
    if (index !== chosen && taken.some((other) => box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3])) continue;
    taken.push(box);
    pen.strokeText(node.label, x, y); pen.fillText(node.label, x, y);
  }
}

/** The nearest body in that direction; from nowhere, the weightiest. */
export function beyond(layout: Layout, nodes: PictureNode[], chosen: number, isShown: (index: number) => boolean, dx: number, dy: number): number {
  const from = layout.dots[chosen];
  if (!from) return [...nodes.keys()].sort((one, other) => (nodes[other]?.degree ?? 0) - (nodes[one]?.degree ?? 0))[0] ?? -1;
  let best = chosen, least = Infinity;
  layout.dots.forEach((dot, index) => {
    const x = dot.x - from.x, y = dot.y - from.y, along = x * dx + y * dy, aside = Math.abs(x * dy - y * dx);
    if (index === chosen || along <= 0 || !isShown(index)) return;
    const cost = along + 2 * aside;
    if (cost < least) { least = cost; best = index; }
  });
  return best;
}

/** The same shapes for the legend. */
export function outline(group: number): string {
  const points: string[] = [];
  const pen = { moveTo: (x: number, y: number) => points.push(`M${x.toFixed(2)} ${y.toFixed(2)}`), lineTo: (x: number, y: number) => points.push(`L${x.toFixed(2)} ${y.toFixed(2)}`), arc: (x: number, y: number, r: number) => points.push(`M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`) };
  trace(pen as unknown as Path2D, shapeOf(group), 0, 0, 7);
  return `${points.join('')}Z`;
}

/** The last drawing with a margin around it, to be moved about: thousands of lines take longer than a frame, a picture of them nothing. */
export class Snapshot {
  private canvas = document.createElement('canvas');
  private taken: View | null = null;
  private width = 0;
  private height = 0;
  private at = 0;
  private static readonly margin = 0.35;

  forget(): void { this.taken = null; }

  take(scene: Scene, inks: Inks): void {
    const { margin } = Snapshot, { view, width, height } = scene;
    this.width = width * (1 + 2 * margin);
    this.height = height * (1 + 2 * margin);
    this.taken = { ...view, x: view.x + margin * width, y: view.y + margin * height };
    drawNetwork(this.canvas, { ...scene, view: this.taken, width: this.width, height: this.height, isMoving: false }, inks);
    this.at = performance.now();
  }

  /** Where it stands in that view, and whether it would be coarse there or leave an edge bare. */
  private place(taken: View, { view, width, height }: Scene): { x: number; y: number; by: number; isPoor: boolean } {
    const by = view.scale / taken.scale, x = view.x - by * taken.x, y = view.y - by * taken.y;
    const isFilling = x <= 0 && y <= 0 && x + by * this.width >= width && y + by * this.height >= height;
    return { x, y, by, isPoor: !isFilling || by < 0.5 || by > 2 };
  }

  /** Shows it in that view; drawn anew where it is poor, yet not so often that moving would stutter. */
  show(on: HTMLCanvasElement, scene: Scene, inks: Inks): void {
    if (!this.taken || (this.place(this.taken, scene).isPoor && performance.now() - this.at > 600)) this.take(scene, inks);
    const pen = on.getContext('2d'), dense = devicePixelRatio || 1;
    if (!this.taken || !pen) return;
    const place = this.place(this.taken, scene);
    pen.setTransform(dense, 0, 0, dense, 0, 0);
    pen.globalAlpha = 1;
    pen.clearRect(0, 0, scene.width, scene.height);
    pen.drawImage(this.canvas, place.x, place.y, place.by * this.width, place.by * this.height);
  }
}
