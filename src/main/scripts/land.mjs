/*
 * Converts the land of Natural Earth to the resources that drawings are made from: maps, and the surroundings of a city.
 *
 *   npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
 *   cd src/main/resources/org/programmekb/drawing
 *   node land.mjs package/land-50m.json 25 0.07 0.12 > land.txt
 *   node land.mjs package/land-10m.json 150 0.014 0.004 > coasts.txt
 *
 * A line of the result is the coast of one piece of land: longitude and latitude of its first point, then the way
 * to each following point, in parts of a degree (25ths or 150ths). Left out are the Antarctic, lakes, islands below a
 * size, and points that change the coast by less than a drawing shows.
 */
import { readFileSync } from 'node:fs';

const [FILE] = process.argv.slice(2);
// Per degree; the largest change of the coast, in degrees of latitude; the smallest island, in square degrees at the equator.
const [UNITS, TOLERANCE, SMALLEST] = process.argv.slice(3).map(Number);
const SOUTHERNMOST = -60;

const topology = JSON.parse(readFileSync(FILE));
const { scale, translate } = topology.transform;
const arcs = topology.arcs.map(arc => {
  let x = 0;
  let y = 0;
  return arc.map(([dx, dy]) => [(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]);
});

/** The points of a ring. Its longitudes may go on beyond 180 degrees, but its middle is within them. */
function points(ring) {
  const result = [];
  for (const index of ring) {
    const arc = index < 0 ? [...arcs[~index]].reverse() : arcs[index];
    for (const [x, y] of result.length ? arc.slice(1) : arc) {
      const before = result.length ? result[result.length - 1][0] : x;
      result.push([x + 360 * Math.round((before - x) / 360), y]);
    }
  }
  const longitudes = result.map(([x]) => x);
  const middle = (Math.min(...longitudes) + Math.max(...longitudes)) / 2;
  const turn = 360 * Math.round(middle / 360);
  return result.map(([x, y]) => [x - turn, y]);
}

function area(ring) {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [x1, y1] = ring[i - 1];
    const [x2, y2] = ring[i];
    sum += (x1 * y2 - x2 * y1) / 2;
  }
  return Math.abs(sum) * Math.cos(ring[0][1] * Math.PI / 180);
}

/** The distance of a point from the line between two others. */
function distance([x, y], [x1, y1], [x2, y2]) {
  const narrow = Math.cos(y * Math.PI / 180);
  const dx = (x2 - x1) * narrow;
  const dy = y2 - y1;
  const length = dx * dx + dy * dy;
  const t = length ? Math.max(0, Math.min(1, ((x - x1) * narrow * dx + (y - y1) * dy) / length)) : 0;
  return Math.hypot((x - x1) * narrow - t * dx, y - y1 - t * dy);
}

/** The Ramer-Douglas-Peucker algorithm. */
function simplified(line) {
  if (line.length < 3) {
    return line;
  }
  let farthest = 0;
  let most = 0;
  for (let i = 1; i < line.length - 1; i++) {
    const off = distance(line[i], line[0], line[line.length - 1]);
    if (off > most) {
      most = off;
      farthest = i;
    }
  }
  return most <= TOLERANCE
    ? [line[0], line[line.length - 1]]
    : [...simplified(line.slice(0, farthest + 1)).slice(0, -1), ...simplified(line.slice(farthest))];
}

function line(ring) {
  const half = ring.length >> 1;
  const kept = [...simplified(ring.slice(0, half + 1)).slice(0, -1), ...simplified(ring.slice(half))];
  const numbers = [];
  let before = [0, 0];
  for (const point of kept.slice(0, -1)) {
    const here = point.map(degrees => Math.round(degrees * UNITS));
    if (here[0] !== before[0] || here[1] !== before[1]) {
      numbers.push(here[0] - before[0], here[1] - before[1]);
    }
    before = here;
  }
  return numbers.length >= 6 ? [numbers.join(' ')] : [];
}

// Only the first ring of a polygon is land; the others are lakes.
const coasts = topology.objects.land.geometries
  .flatMap(land => land.type === 'Polygon' ? [land.arcs] : land.arcs)
  .map(polygon => points(polygon[0]))
  .filter(ring => ring.some(([, y]) => y > SOUTHERNMOST))
  .filter(ring => area(ring) >= SMALLEST)
  .sort((one, other) => area(other) - area(one))
  .flatMap(line);

process.stdout.write([
  `# Coasts of the Earth, from Natural Earth 1:${/\d+m/.exec(FILE)} (naturalearthdata.com), version 4.1, which is in the public domain,`,
  '# as packed in world-atlas 2.0.2 (npm, ISC licence) and simplified by src/main/scripts/land.mjs, which explains the format.',
  ...coasts,
  '',
].join('\n'));
