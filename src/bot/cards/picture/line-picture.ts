import { LRUCache } from 'lru-cache';
import type { PayByYear } from '../../../answers/chart';
import { Canvas } from './canvas';

const SIZE = { width: 640, height: 112 };
const BASE = SIZE.height - 2;
const TOP = 16;
const HALF_LINE = 3;
const HALF_POINT = 8;
/** Pixels of the arrowhead for a figure that is "or more". */
const ARROW = { height: 12, halfWidth: 12 };

/** Cache: people ask for the pay of the same jobs again and again. */
const drawn = new LRUCache<string, string>({ max: 2000 });

interface Point {
  x: number;
  y: number;
  atLeast: boolean;
}

/**
 * Draws pay over the years and returns it as a data URI: a point for each year above a baseline at zero, so that heights and slopes are in
 * proportion. Exact figures are connected by lines. A top-coded figure has an upward arrow instead, because the exact figure is unknown.
 */
export function linePicture({ points }: PayByYear): string {
  const key = JSON.stringify(points.map(({ year, value, atLeast }) => [year, value, atLeast]));
  const known = drawn.get(key);
  if (known) return known;
  const picture = draw(placed(points));
  drawn.set(key, picture);
  return picture;
}

/** Centers each year in its column, like the figures below the picture. */
function placed(points: PayByYear['points']): Point[] {
  const column = SIZE.width / points.length;
  const most = Math.max(1, ...points.map(({ value }) => value ?? 0));
  return points.flatMap(({ value, atLeast }, at) =>
    value === null
      ? []
      : [{ x: Math.round(column * (at + 0.5)), y: BASE - Math.round(((BASE - TOP) * value) / most), atLeast }],
  );
}

function draw(points: readonly Point[]): string {
  const canvas = new Canvas(SIZE.width, SIZE.height);
  canvas.fill('plain', [0, SIZE.width], [BASE, SIZE.height]);
  for (const { x, y } of points) canvas.fill('track', [x - HALF_POINT, x + HALF_POINT], [y, BASE]);
  points.forEach((point, at) => {
    const next = points[at + 1];
    if (next && !point.atLeast && !next.atLeast) join(canvas, point, next);
  });
  for (const { x, y, atLeast } of points) {
    if (atLeast) arrow(canvas, x, y);
    else canvas.fill('ahead', [x - HALF_POINT, x + HALF_POINT], [y - HALF_POINT, y + HALF_POINT]);
  }
  return canvas.toDataUri();
}

/** Draws a straight line, one column of pixels at a time. The steeper the line, the higher each column. */
function join(canvas: Canvas, from: Point, to: Point): void {
  const slope = (to.y - from.y) / (to.x - from.x);
  const half = HALF_LINE + Math.abs(slope) / 2;
  for (let x = from.x; x < to.x; x++) {
    const y = from.y + slope * (x - from.x);
    canvas.fill('ahead', [x, x + 1], [Math.round(y - half), Math.round(y + half)]);
  }
}

/** Draws an upward arrowhead. */
function arrow(canvas: Canvas, x: number, y: number): void {
  for (let row = 0; row < ARROW.height; row++) {
    const half = Math.max(1, (ARROW.halfWidth * row) / ARROW.height);
    canvas.fill('below', [x - half, x + half], [y - ARROW.height + row, y - ARROW.height + row + 1]);
  }
}
