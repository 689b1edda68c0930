/** A point of the hero scene, in the units of its view box. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The cubic curves of the firefly's way in HeroScene, control point by control point. */
const curves: readonly (readonly [Point, Point, Point, Point])[] = [
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
/** More lights than this would touch. */
const mostLights = 14;

/** Places for the lights of a lesson's steps, evenly along the way. Pure. */
export function flightPoints(steps: number): Point[] {
  const count = Math.max(1, Math.min(steps, mostLights));
  return Array.from({ length: count }, (_, index) => {
    const along = count === 1 ? 0.5 : 0.05 + (0.92 * index) / (count - 1);
    const curve = Math.min(curves.length - 1, Math.floor(along * curves.length));
    return pointOn(curves[curve] ?? curves[0], along * curves.length - curve);
  });
}

function pointOn(curve: (typeof curves)[number] | undefined, t: number): Point {
  if (curve === undefined) return { x: 0, y: 0 };
  const u = 1 - t;
  const weights = [u ** 3, 3 * u * u * t, 3 * u * t * t, t ** 3];
  const mix = (value: (point: Point) => number) =>
    Math.round(curve.reduce((sum, point, index) => sum + value(point) * (weights[index] ?? 0), 0));
  return { x: mix((point) => point.x), y: mix((point) => point.y) };
}
