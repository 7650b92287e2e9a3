#!/usr/bin/env node
// province-outlines.mjs MAP.svg PROVINCES.csv > src/lib/ui/province-outlines.json: the outlines of the provinces as rings of
// [longitude, latitude] in thousandths of a degree (about 110 m), by ISO code, from the drawing of @svg-maps/thailand 2.0.0 (CC BY 4.0).
// The drawing is in Mercator's projection; the outermost points of the country give its scale.
import { readFileSync } from 'node:fs';

const [map, list] = process.argv.slice(2);
const outermost = { west: 97.3437, east: 105.6368, north: 20.4648, south: 5.613 };
const names = new Map(readFileSync(list, 'utf8').trim().split('\n').slice(1).map((line) => line.split(',')).map(([iso, , , english]) => [english.replaceAll(' ', '').toLowerCase(), iso]));
const rename = { bangkok: 'krungthepmahanakhon', phranakhonsiayutthaya: 'phranakhonsiayutthaya' };

/// Rings of a path of relative lines.
function rings(path) {
  const all = [];
  let x = 0, y = 0;
  for (const ring of path.split(/z/i)) {
    const numbers = ring.match(/-?\d+(\.\d+)?/g)?.map(Number) ?? [];
    const points = [];
    for (let i = 0; i + 1 < numbers.length; i += 2) points.push([(x += numbers[i]), (y += numbers[i + 1])]);
    if (points.length > 2) { all.push(points); [x, y] = points[0]; }
  }
  return all;
}

/// Douglas and Peucker: without points nearer than `by` to the line that leaves them out.
function simpler(points, by) {
  if (points.length < 3) return points;
  const [[x1, y1], [x2, y2]] = [points[0], points.at(-1)], long = Math.hypot(x2 - x1, y2 - y1);
  let far = 0, at = 0;
  points.forEach(([x, y], i) => {
    const away = long ? Math.abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / long : Math.hypot(x - x1, y - y1);
    if (away > far) [far, at] = [away, i];
  });
  return far <= by ? [points[0], points.at(-1)] : [...simpler(points.slice(0, at + 1), by).slice(0, -1), ...simpler(points.slice(at), by)];
}

const provinces = [...readFileSync(map, 'utf8').matchAll(/aria-label="([^"]+)"\s+d="([^"]+)"/g)].map(([, name, path]) => ({ name, rings: rings(path) }));
const points = provinces.flatMap((each) => each.rings.flat());
const least = (at) => points.reduce((value, point) => Math.min(value, point[at]), Infinity), most = (at) => points.reduce((value, point) => Math.max(value, point[at]), -Infinity);
const [left, right, top, bottom] = [least(0), most(0), least(1), most(1)];
const raised = (latitude) => Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360));
const [high, low] = [raised(outermost.north), raised(outermost.south)];
const place = ([x, y]) => {
  const longitude = outermost.west + ((x - left) / (right - left)) * (outermost.east - outermost.west);
  const latitude = (Math.atan(Math.exp(high + ((y - top) / (bottom - top)) * (low - high))) * 360) / Math.PI - 90;
  return [longitude, latitude];
};
const outlines = {};
for (const { name, rings } of provinces) {
  const key = name.replaceAll(' ', '').toLowerCase(), iso = names.get(rename[key] ?? key) ?? names.get(key);
  if (!iso) { console.error(`no province: ${name}`); continue; }
  outlines[iso] = rings.map((ring) => simpler([...ring, ring[0]].map(place), 0.003).slice(0, -1).flatMap((point) => point.map((degrees) => Math.round(degrees * 1000)))).filter((ring) => ring.length >= 8);
}
process.stdout.write(`{\n${Object.keys(outlines).sort().map((iso) => `  "${iso}": ${JSON.stringify(outlines[iso])}`).join(',\n')}\n}\n`);
