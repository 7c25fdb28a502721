import { decode } from 'fast-png';
import type { PayByYear, PayRange } from '../../src/answers/chart';
import { barPicture, scaleOf } from '../../src/bot/cards/picture/bar-picture';
import { linePicture } from '../../src/bot/cards/picture/line-picture';
import { rangePicture } from '../../src/bot/cards/picture/range-picture';

const exact = (value: number) => ({ value, atLeast: false });

/** The colors along the middle of a picture, run by run: the palette's entry and how many pixels wide. */
function runs(dataUri: string, row = 0.5): { color: number; width: number }[] {
  const { data, width, height } = decode(Buffer.from(dataUri.split(',')[1] ?? '', 'base64'));
  const line = Array.from(data).slice(Math.floor(height * row) * width, (Math.floor(height * row) + 1) * width);
  const starts = line.flatMap((color, at) => (color === line[at - 1] ? [] : [at]));
  return starts.map((start, at) => ({ color: line[start] ?? 0, width: (starts[at + 1] ?? width) - start }));
}

describe('a bar', () => {
  const scale = { low: 0, high: 100 };

  it('is as long as its figure on the scale', () => {
    expect(runs(barPicture(exact(50), scale, false)).map(({ width }) => width)).toEqual([320, 320]);
    expect(runs(barPicture(exact(100), scale, false)).map(({ width }) => width)).toEqual([640]);
  });

  it('still shows where the figure is next to nothing', () => {
    expect(runs(barPicture(exact(0), scale, false))[0]?.width).toBe(2);
  });

  it('goes to the left of zero, in another color, where the figure is negative', () => {
    const both = { low: -50, high: 50 };
    const [[empty, loss], [gain]] = [
      runs(barPicture(exact(-25), both, false)),
      runs(barPicture(exact(50), both, false)),
    ];
    expect(empty?.width).toBe(160);
    expect(loss?.width).toBeGreaterThanOrEqual(159);
    expect(gain?.color).not.toBe(loss?.color);
  });

  it('ends in a point where the figure is that or more', () => {
    const picture = barPicture({ value: 100, atLeast: true }, scale, false);
    expect(runs(picture)[0]?.width).toBeGreaterThan(635);
    expect(runs(picture, 0.2)[0]?.width).toBeLessThan(635);
  });

  it('has a scale that always holds zero', () => {
    const bars = [5, 3].map(value => ({ label: '', shown: '', ...exact(value) }));
    expect(scaleOf({ type: 'bars', title: '', bars })).toEqual({ low: 0, high: 5 });
    expect(scaleOf({ type: 'bars', title: '', bars: bars.map(bar => ({ ...bar, value: -bar.value })) })).toEqual({
      low: -5,
      high: 0,
    });
  });

  it('takes little room: a PNG of some hundred bytes', () => {
    expect(barPicture(exact(33), scale, true)).toMatch(/^data:image\/png;base64,[\w+/=]{100,400}$/);
  });
});

describe('a range of pay', () => {
  const mark = (value: number | null, atLeast = false) => ({ label: '', shown: '', value, atLeast });
  const range = (own: number | null, lower: number | null = 25): PayRange => ({
    type: 'pay-range',
    title: '',
    line: '',
    percentiles: [mark(0), mark(lower), mark(50), mark(75), mark(100)],
    ...(own === null ? {} : { own: mark(own) }),
  });

  it('has a box for the middle half and a tick at the median', () => {
    const widths = runs(rangePicture(range(null))).map(({ width }) => width);
    const [outside, , box, tick, otherHalf] = [widths[0], widths[1], widths[2], widths[3], widths[4]];
    expect(outside).toBeLessThan(10);
    expect(tick).toBe(4);
    expect(Math.abs((box ?? 0) - (otherHalf ?? 0))).toBeLessThanOrEqual(1);
  });

  it('widens for own pay beyond the ends', () => {
    const top = runs(rangePicture(range(200)), 0);
    expect(top.at(-2)?.width).toBe(8);
    expect(top[0]?.width).toBeGreaterThan(600);
  });

  it('leaves the box out where a quarter is not published', () => {
    const boxColor = runs(rangePicture(range(null)))[2]?.color;
    const widths = (lower: number | null) =>
      runs(rangePicture(range(null, lower)))
        .filter(({ color }) => color === boxColor)
        .map(({ width }) => width);
    expect(widths(25)).toEqual([154, 154]);
    // What is left of the color is the edge of the tick.
    expect(widths(null)).toEqual([4, 4]);
  });
});

describe('pay by year', () => {
  const years = (...values: (number | null)[]): PayByYear => ({
    type: 'pay-by-year',
    title: '',
    line: '',
    points: values.map((value, at) => ({ label: '', shown: '', year: 2021 + at, value, atLeast: false })),
  });
  /** In which row of pixels the last point has its middle, from 0 at the top to 1 at the bottom. */
  const heightOf = (chart: PayByYear) => {
    const { data, width, height } = decode(Buffer.from(linePicture(chart).split(',')[1] ?? '', 'base64'));
    const column = Math.floor(width * (1 - 0.5 / chart.points.length));
    const rows = Array.from({ length: height }, (_, y) => data[y * width + column]);
    const [first, last] = [rows.indexOf(AHEAD), rows.lastIndexOf(AHEAD)];
    return (first + last) / 2 / height;
  };
  const AHEAD = 3;

  it('is as high as its figure above zero', () => {
    expect(heightOf(years(100, 50))).toBeCloseTo(0.56, 1);
    expect(heightOf(years(50, 100))).toBeCloseTo(0.14, 1);
  });

  it('joins exact figures and no top code', () => {
    const joined = runs(linePicture(years(100, 100)), 0.14).filter(({ color }) => color === AHEAD);
    const [one, other] = years(100, 100).points;
    const points = [...(one ? [{ ...one, atLeast: true }] : []), ...(other ? [other] : [])];
    const apart = runs(linePicture({ ...years(), points }), 0.14).filter(({ color }) => color === AHEAD);
    expect(joined.reduce((sum, { width }) => sum + width, 0)).toBeGreaterThan(300);
    expect(apart.reduce((sum, { width }) => sum + width, 0)).toBeLessThan(20);
  });

  it('takes less than 4 KB, whatever the figures', () =>
    expect(linePicture(years(23.48, 17.94, 20.5, 23.33, 29.05)).length).toBeLessThan(4096));
});
