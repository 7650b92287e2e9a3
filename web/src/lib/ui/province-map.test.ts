import { describe, expect, it } from 'vitest';
import { loadOutlines, ProvinceMap, type Outline } from './province-map';

/** Whether a place lies within an outline: how often a line to the east crosses it. */
function lies_within(outline: Outline, lon: number, lat: number): boolean {
  let isInside = false;
  for (const ring of outline)
    for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
      const [x1, y1, x2, y2] = [ring[i] ?? 0, ring[i + 1] ?? 0, ring[j] ?? 0, ring[j + 1] ?? 0];
      if (y1 > lat * 1000 !== y2 > lat * 1000 && lon * 1000 < ((x2 - x1) * (lat * 1000 - y1)) / (y2 - y1) + x1) isInside = !isInside;
    }
  return isInside;
}

describe('the outlines of the provinces', () => {
  it('hold all 77, each with its seat of government where the world knows it', async () => {
    const outlines = await loadOutlines();
    expect(Object.keys(outlines)).toHaveLength(77);
    const seats: [string, number, number][] = [['TH-93', 100.074, 7.617], ['TH-83', 98.39, 7.89], ['TH-10', 100.5, 13.75], ['TH-11', 100.6, 13.6], ['TH-17', 100.4, 14.89], ['TH-66', 100.35, 16.44], ['TH-50', 98.98, 18.79], ['TH-34', 104.86, 15.23], ['TH-95', 101.28, 6.54], ['TH-23', 102.52, 12.24], ['TH-58', 97.97, 19.3], ['TH-75', 100, 13.41]];
    for (const [iso, lon, lat] of seats) {
      expect(lies_within(outlines[iso] ?? [], lon, lat), iso).toBe(true);
      for (const [other] of seats.filter(([each]) => each !== iso)) expect(lies_within(outlines[other] ?? [], lon, lat), `${iso} in ${other}`).toBe(false);
    }
  });
});

describe('the map of a province', () => {
  it('shows its outline and every place, north above, in true proportion', async () => {
    const outline = (await loadOutlines())['TH-93'] ?? [];
    const map = new ProvinceMap(outline, [{ lat: 7.617, lon: 100.074 }, { lat: 8.5, lon: 100.1 }], 640, 420, 36);
    for (const ring of outline) for (let i = 0; i < ring.length; i += 2) {
      const { x, y } = map.at({ lon: (ring[i] ?? 0) / 1000, lat: (ring[i + 1] ?? 0) / 1000 });
      expect(x).toBeGreaterThanOrEqual(35.9); expect(x).toBeLessThanOrEqual(604.1);
      expect(y).toBeGreaterThanOrEqual(35.9); expect(y).toBeLessThanOrEqual(384.1);
    }
    const here = map.at({ lat: 7.617, lon: 100.074 });
    expect(map.at({ lat: 7.7, lon: 100.074 }).y).toBeLessThan(here.y);
    const { km, length } = map.bar(60), up = here.y - map.at({ lat: 7.617 + km / 111.32, lon: 100.074 }).y;
    expect(up).toBeCloseTo(length, 6);
  });
  it('leaves provinces out that lie outside the frame', async () => {
    const outlines = await loadOutlines(), map = new ProvinceMap(outlines['TH-93'], [], 640, 420, 36);
    expect(map.path(outlines['TH-50'] ?? [])).toBe('');
    expect(map.path(outlines['TH-90'] ?? [])).toMatch(/^M/);
  });
  it('stands on its places alone where no outline is known', () => {
    const map = new ProvinceMap(undefined, [{ lat: 7, lon: 100 }], 640, 420, 36);
    expect(map.at({ lat: 7, lon: 100 })).toEqual({ x: 320, y: 210 });
  });
});
