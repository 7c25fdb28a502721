import { LRUCache } from 'lru-cache';
import type { Bars } from '../../../answers/chart';
import { Canvas, type ColorName } from './canvas';

/** Pixels. Forty times as wide as high: about 6 pixels thick on a phone, 12 to 16 on a desktop. */
const SIZE = { width: 640, height: 16 };
const MIDDLE = [2, 14] as const;
/** Pixels. An arrowhead means that the figure is at least this long. */
const ARROW = 14;

/** Cache: every reply draws its bars again, and most of them were drawn before. */
const drawn = new LRUCache<string, string>({ max: 2000 });

/** The common scale of all bars of a chart, which always includes zero. */
export interface Scale {
  low: number;
  high: number;
}

/** Returns the scale of a chart's bars. */
export function scaleOf({ bars }: Bars): Scale {
  const values = bars.flatMap(({ value }) => (value === null ? [] : [value]));
  return { low: Math.min(0, ...values), high: Math.max(0, ...values) };
}

/**
 * Draws one bar on its track and returns it as a data URI. The bar extends right from zero, or left and in orange if the figure is
 * negative.
 */
export function barPicture(
  { value, atLeast }: { value: number; atLeast: boolean },
  scale: Scale,
  wins: boolean,
): string {
  const place = (figure: number) => Math.round((SIZE.width * (figure - scale.low)) / (scale.high - scale.low));
  const [zero, end] = [place(0), place(value)];
  const color: ColorName = value < 0 ? 'below' : wins ? 'ahead' : 'plain';
  const key = [zero, end, atLeast, color].join();
  const known = drawn.get(key);
  if (known) return known;
  const picture = draw(zero, end, atLeast, color, scale.low < 0);
  drawn.set(key, picture);
  return picture;
}

function draw(zero: number, end: number, atLeast: boolean, color: ColorName, crossesZero: boolean): string {
  const canvas = new Canvas(SIZE.width, SIZE.height);
  canvas.fill('track', [0, SIZE.width], MIDDLE);
  // Even the smallest figure is two pixels wide.
  canvas.fill(color, value(zero, end), MIDDLE);
  if (atLeast) arrowhead(canvas, end);
  if (crossesZero) canvas.fill('plain', [zero - 1, zero + 1], [0, SIZE.height]);
  return canvas.toDataUri();
}

function value(zero: number, end: number): [number, number] {
  const [left, right] = zero <= end ? [zero, end] : [end, zero];
  return right - left < 2 ? [left - (end < zero ? 2 : 0), left + (end < zero ? 0 : 2)] : [left, right];
}

/**
 * Cuts the end of a bar to an arrowhead.
 * @param tip pixels from the left
 */
export function arrowhead(
  canvas: Canvas,
  tip: number,
  [top, bottom]: readonly [number, number] = [0, SIZE.height],
): void {
  const center = (top + bottom - 1) / 2;
  for (let y = top; y < bottom; y++) {
    const cut = (ARROW * Math.abs(y - center)) / (center - top);
    canvas.fill('nothing', [tip - cut, tip], [y, y + 1]);
  }
}
