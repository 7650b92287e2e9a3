/** A place in degrees. */
export interface Place { lat: number; lon: number }
/** Rings of [longitude, latitude, longitude, …] in thousandths of a degree. */
export type Outline = number[][];
export type Outlines = Record<string, Outline>;

export const loadOutlines = async (): Promise<Outlines> => (await import('./province-outlines.json')).default;

interface Box { west: number; east: number; south: number; north: number }
const boxOf = (places: Place[]): Box => ({
  west: Math.min(...places.map(({ lon }) => lon)), east: Math.max(...places.map(({ lon }) => lon)),
  south: Math.min(...places.map(({ lat }) => lat)), north: Math.max(...places.map(({ lat }) => lat))
});
const placesOf = (outline: Outline): Place[] => outline.flatMap((ring) => Array.from({ length: ring.length / 2 }, (_, at) => ({ lon: (ring[2 * at] ?? 0) / 1000, lat: (ring[2 * at + 1] ?? 0) / 1000 })));

/** One scale both ways (a degree of longitude is shorter), north above, all places within the frame; at least about four kilometres wide. */
export class ProvinceMap {
  readonly scale: number; // units of the drawing to a degree of latitude
  private readonly middle: Place;
  private readonly shrink: number;

  constructor(outline: Outline | undefined, places: Place[], readonly width: number, readonly height: number, edge: number) {
    const { west, east, south, north } = boxOf([...(outline ? placesOf(outline) : []), ...places]);
    this.middle = { lat: (south + north) / 2, lon: (west + east) / 2 };
    this.shrink = Math.cos((this.middle.lat * Math.PI) / 180);
    this.scale = Math.min((width - 2 * edge) / Math.max((east - west) * this.shrink, 0.04), (height - 2 * edge) / Math.max(north - south, 0.04));
  }

  at({ lat, lon }: Place): { x: number; y: number } {
    return { x: this.width / 2 + (lon - this.middle.lon) * this.shrink * this.scale, y: this.height / 2 - (lat - this.middle.lat) * this.scale };
  }

  /** The path of an outline, empty where none of it lies within the frame. */
  path(outline: Outline): string {
    const rings = outline.map((ring) => placesOf([ring]).map((place) => this.at(place)));
    const isSeen = rings.some((ring) => Math.max(...ring.map(({ x }) => x)) >= 0 && Math.min(...ring.map(({ x }) => x)) <= this.width && Math.max(...ring.map(({ y }) => y)) >= 0 && Math.min(...ring.map(({ y }) => y)) <= this.height);
    return isSeen ? rings.map((ring) => `M${ring.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`).join('') : '';
  }

  /** A bar of whole kilometres (111.32 to a degree) that is at least so long. */
  bar(least: number): { km: number; length: number } {
    const km = [1, 2, 5, 10, 20, 50, 100].find((each) => (each / 111.32) * this.scale > least) ?? 200;
    return { km, length: (km / 111.32) * this.scale };
  }
}
