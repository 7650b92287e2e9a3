import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type Simulation } from 'd3-force';

/** One body of the picture. `group` is an index into the picture's groups, -1 for none. */
export interface PictureNode { id: string; label: string; group: number; degree: number; mark?: 'bridge' | 'alone' | 'own' }
/** Two nodes by index; `weight` is how many things tie them. */
export interface PictureTie { a: number; b: number; weight: number }

export interface Dot { x: number; y: number; vx?: number; vy?: number; index?: number; radius: number }
interface Pull { source: number | Dot; target: number | Dot; weight: number }

/** How far the drawing is moved and enlarged. */
export interface View { x: number; y: number; scale: number }

export const radiusOf = (degree: number): number => 4 + Math.min(14, 2.4 * Math.sqrt(degree));

/** Groups differ by colour and by shape, so that a copy in black and white is read too. */
export const SHAPES = ['circle', 'square', 'triangle', 'diamond', 'down', 'hexagon'] as const;
export const shapeOf = (group: number): (typeof SHAPES)[number] => (group < 0 ? 'circle' : SHAPES[group % SHAPES.length] ?? 'circle');
/** Hues of even lightness, apart also for eyes that see few colours. */
const HUES = [255, 150, 25, 70, 200, 320, 105, 285, 45];
export const colourOf = (group: number, isDark: boolean): string =>
  group < 0 ? (isDark ? 'oklch(0.72 0 0)' : 'oklch(0.55 0 0)') : `oklch(${isDark ? 0.78 : 0.52} 0.12 ${HUES[group % HUES.length]})`;

/** The path of one node around (0, 0). */
export function trace(path: CanvasRenderingContext2D | Path2D, shape: (typeof SHAPES)[number], x: number, y: number, r: number): void {
  if (shape === 'circle') { path.moveTo(x + r, y); path.arc(x, y, r, 0, 2 * Math.PI); return; }
  const corners = { square: 4, triangle: 3, diamond: 4, down: 3, hexagon: 6 }[shape];
  const turn = { square: Math.PI / 4, triangle: -Math.PI / 2, diamond: 0, down: Math.PI / 2, hexagon: 0 }[shape];
  for (let i = 0; i <= corners; i++) {
    const angle = turn + (i * 2 * Math.PI) / corners, at: [number, number] = [x + 1.15 * r * Math.cos(angle), y + 1.15 * r * Math.sin(angle)];
    if (i === 0) path.moveTo(...at); else path.lineTo(...at);
  }
}

/** Bodies that push each other away, held together by their ties; to be stepped until it says that it rests. */
export class Layout {
  readonly dots: Dot[];
  readonly ties: PictureTie[];
  private readonly forces: Simulation<Dot, undefined>;

  constructor(nodes: PictureNode[], ties: PictureTie[]) {
    // From the middle outward by weight: the first picture is near the last one.
    const order = nodes.map((_, index) => index).sort((one, other) => (nodes[other]?.degree ?? 0) - (nodes[one]?.degree ?? 0));
    const place = new Map(order.map((index, rank) => [index, rank]));
    this.ties = ties;
    this.dots = nodes.map((node, index) => {
      const rank = place.get(index) ?? 0, far = 14 * Math.sqrt(0.5 + rank), angle = rank * Math.PI * (3 - Math.sqrt(5));
      return { x: far * Math.cos(angle), y: far * Math.sin(angle), radius: radiusOf(node.degree) };
    });
    const pulls: Pull[] = ties.map(({ a, b, weight }) => ({ source: a, target: b, weight }));
    const many = nodes.length > 600, room = nodes.length < 60 ? 3 : nodes.length < 250 ? 1.5 : 1; // names of few have room between them
    this.forces = forceSimulation(this.dots).stop()
      .alphaDecay(many ? 0.035 : 0.025)
      .force('push', forceManyBody<Dot>().strength((dot) => room * (-18 - 3 * dot.radius)).theta(many ? 1.1 : 0.9).distanceMax(many ? 350 : 900))
      .force('ties', forceLink<Dot, { source: number | Dot; target: number | Dot; weight: number }>(pulls).distance(26 + 20 * room))
      .force('x', forceX<Dot>().strength(0.05)).force('y', forceY<Dot>().strength(0.05));
    if (!many) this.forces.force('apart', forceCollide<Dot>((dot) => dot.radius + 2));
  }

  /** Steps for so many milliseconds; answers whether it still moves. */
  step(milliseconds: number): boolean {
    const until = performance.now() + milliseconds;
    do { if (this.forces.alpha() < this.forces.alphaMin()) return false; this.forces.tick(); } while (performance.now() < until);
    return true;
  }

  find(x: number, y: number, reach: number): number {
    const dot = this.forces.find(x, y, reach);
    return dot?.index ?? -1;
  }

  /** The view that shows all of it. */
  whole(width: number, height: number): View {
    if (!this.dots.length) return { x: width / 2, y: height / 2, scale: 1 };
    let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
    for (const { x, y, radius } of this.dots) { left = Math.min(left, x - radius); right = Math.max(right, x + radius); top = Math.min(top, y - radius); bottom = Math.max(bottom, y + radius); }
    const scale = Math.min(2, 0.94 * Math.min(width / (right - left), height / (bottom - top)));
    return { scale, x: width / 2 - scale * (left + right) / 2, y: height / 2 - scale * (top + bottom) / 2 };
  }
}

/** Enlarges around a point of the screen that stays where it is. */
export function zoomed(view: View, x: number, y: number, factor: number): View {
  const scale = Math.min(8, Math.max(0.05, view.scale * factor));
  const by = scale / view.scale;
  return { scale, x: x - (x - view.x) * by, y: y - (y - view.y) * by };
}
