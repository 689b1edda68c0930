/** A cubic curve by its four points. */
type Cubic = readonly [Point, Point, Point, Point];
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The firefly's way over the hills of the hero, in its drawing's units. */
const way: readonly Cubic[] = [
  [
    { x: 560, y: 176 },
    { x: 640, y: 96 },
    { x: 730, y: 86 },
    { x: 800, y: 120 },
  ],
  [
    { x: 800, y: 120 },
    { x: 870, y: 154 },
    { x: 930, y: 150 },
    { x: 990, y: 104 },
  ],
  [
    { x: 990, y: 104 },
    { x: 1050, y: 58 },
    { x: 1080, y: 60 },
    { x: 1120, y: 62 },
  ],
];

/** The same way as an SVG path. */
export const flightPath = way
  .map(([a, b, c, d]) => `M${a.x} ${a.y}C${b.x} ${b.y} ${c.x} ${c.y} ${d.x} ${d.y}`)
  .join("");

const samplesPerCurve = 40;

/** So many points along the way, at even distances. Pure. */
export function pointsOnFlight(count: number): Point[] {
  const samples = way.flatMap((curve) =>
    Array.from({ length: samplesPerCurve }, (_, step) => pointAt(curve, step / samplesPerCurve)),
  );
  const lengths = [0];
  for (const [index, point] of samples.slice(1).entries()) {
    const before = samples[index] ?? point;
    lengths.push((lengths[index] ?? 0) + Math.hypot(point.x - before.x, point.y - before.y));
  }
  const total = lengths[lengths.length - 1] ?? 0;
  return Array.from({ length: count }, (_, place) => {
    const wanted = (total * (place + 0.3)) / Math.max(1, count - 0.4);
    const at = lengths.findIndex((length) => length >= wanted);
    return samples[at < 0 ? samples.length - 1 : at] ?? { x: 0, y: 0 };
  });
}

function pointAt([a, b, c, d]: Cubic, t: number): Point {
  const s = 1 - t;
  const mix = (p: number, q: number, r: number, e: number) =>
    s * s * s * p + 3 * s * s * t * q + 3 * s * t * t * r + t * t * t * e;
  return { x: mix(a.x, b.x, c.x, d.x), y: mix(a.y, b.y, c.y, d.y) };
}
