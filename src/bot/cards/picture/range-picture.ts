import { LRUCache } from 'lru-cache';
import type { PayRange } from '../../../answers/chart';
import { arrowhead } from './bar-picture';
import { Canvas } from './canvas';

const SIZE = { width: 640, height: 36 };
const INSET = 8;
const LINE = [15, 21] as const;
const BOX = [7, 29] as const;

/** Cache: people ask for the pay of the same jobs again and again. */
const drawn = new LRUCache<string, string>({ max: 2000 });

/**
 * Draws the distribution of pay and returns it as a data URI: a line from the 10th to the 90th percentile, a box for the middle half, a
 * tick at the median, and an orange bar for the person's own pay. The scale starts at the lowest figure, because only positions on it
 * matter, not lengths. A top-coded end is an arrowhead, because the exact figure is unknown.
 */
export function rangePicture(range: PayRange): string {
  const key = JSON.stringify([range.percentiles.map(({ value, atLeast }) => [value, atLeast]), range.own?.value]);
  const known = drawn.get(key);
  if (known) return known;
  const picture = draw(range);
  drawn.set(key, picture);
  return picture;
}

/** Returns the position of the median's tick, from 0 (left end of the picture) to 1 (right end). */
export function medianPlace(range: PayRange): number {
  const [, , median] = range.percentiles;
  return median.value === null ? 0.5 : placeOn(range)(median.value) / SIZE.width;
}

/** Returns the scale of a range: a function from figures to pixels from the left. */
function placeOn({ percentiles, own }: PayRange): (figure: number) => number {
  const [low, , median, , high] = percentiles;
  const figures = [low, median, high, ...(own ? [own] : [])].flatMap(({ value }) => (value === null ? [] : [value]));
  const [least, most] = [Math.min(...figures), Math.max(...figures)];
  return figure => INSET + Math.round(((SIZE.width - 2 * INSET) * (figure - least)) / Math.max(1, most - least));
}

function draw(range: PayRange): string {
  const { percentiles, own } = range;
  const [low, lower, median, upper, high] = percentiles;
  const place = placeOn(range);
  const canvas = new Canvas(SIZE.width, SIZE.height);
  const [left, right] = [
    low.value === null ? INSET : place(low.value),
    high.value === null ? SIZE.width - INSET : place(high.value),
  ];
  canvas.fill('plain', [left, right], LINE);
  canvas.fill('plain', [left - 2, left + 2], BOX);
  if (lower.value !== null && upper.value !== null) canvas.fill('ahead', [place(lower.value), place(upper.value)], BOX);
  if (high.atLeast) {
    canvas.fill('plain', [right - INSET, right + INSET], BOX);
    arrowhead(canvas, right + INSET, BOX);
  } else canvas.fill('plain', [right - 2, right + 2], BOX);
  if (median.value !== null) tick(canvas, place(median.value));
  if (own?.value != null) canvas.fill('below', [place(own.value) - 4, place(own.value) + 4], [0, SIZE.height]);
  return canvas.toDataUri();
}

/** Draws the median's tick: white on the color of the box, so that it is visible on light and dark backgrounds. */
function tick(canvas: Canvas, at: number): void {
  canvas.fill('ahead', [at - 6, at + 6], BOX);
  canvas.fill('ink', [at - 2, at + 2], BOX);
}
