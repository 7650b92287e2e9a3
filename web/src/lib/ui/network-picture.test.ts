import { describe, expect, it } from 'vitest';
import { Layout, radiusOf, zoomed, type PictureNode, type PictureTie } from './network-picture';

const bodies = (count: number): PictureNode[] => Array.from({ length: count }, (_, index) => ({ id: String(index), label: `องค์กร ${index}`, group: index % 4, degree: 1 }));
const ring = (count: number): PictureTie[] => Array.from({ length: count }, (_, index) => ({ a: index, b: (index + 1) % count, weight: 1 }));
const far = (layout: Layout, a: number, b: number) => Math.hypot((layout.dots[a]?.x ?? 0) - (layout.dots[b]?.x ?? 0), (layout.dots[a]?.y ?? 0) - (layout.dots[b]?.y ?? 0));

describe('the picture of a network', () => {
  it('comes to rest with those who are tied nearer than those who are not', () => {
    const layout = new Layout(bodies(12), ring(12));
    for (let i = 0; i < 1_000 && layout.step(20); i++);
    expect(layout.step(1)).toBe(false);
    expect(far(layout, 0, 1)).toBeLessThan(far(layout, 0, 6));
  });
  it('is the same for the same network', () => {
    const [one, other] = [new Layout(bodies(30), ring(30)), new Layout(bodies(30), ring(30))];
    while (one.step(20));
    while (other.step(20));
    expect(one.dots.map(({ x, y }) => [x, y])).toEqual(other.dots.map(({ x, y }) => [x, y]));
  });
  it('shows all of it, and nobody at all', () => {
    const layout = new Layout(bodies(50), ring(50)), view = layout.whole(800, 400);
    for (const { x, y } of layout.dots) {
      expect(view.x + view.scale * x).toBeGreaterThanOrEqual(0);
      expect(view.x + view.scale * x).toBeLessThanOrEqual(800);
      expect(view.y + view.scale * y).toBeLessThanOrEqual(400);
    }
    expect(new Layout([], []).whole(800, 400)).toEqual({ x: 400, y: 200, scale: 1 });
  });
  it('finds the body under the finger', () => {
    const layout = new Layout(bodies(5), []);
    while (layout.step(20));
    const dot = layout.dots[3];
    expect(layout.find(dot?.x ?? 0, dot?.y ?? 0, 5)).toBe(3);
    expect(layout.find(1e6, 1e6, 5)).toBe(-1);
  });
  it('enlarges around the point that is pointed at', () => {
    const view = zoomed({ x: 10, y: 20, scale: 1 }, 110, 120, 2);
    expect([view.x + view.scale * 100, view.y + view.scale * 100]).toEqual([110, 120]);
    expect(zoomed(view, 0, 0, 1e9).scale).toBe(8);
  });
  it('draws who has more ties larger, within bounds', () => {
    expect(radiusOf(0)).toBeLessThan(radiusOf(9));
    expect(radiusOf(1e6)).toBe(18);
  });
});
