import { type PackedColumns, packedRowsSchema, packRows, unpackRows } from '../../src/knowledge/schema/packed-rows';

/** People in tens, yearly pay in tens, a higher percentile above it, hourly pay beside the year's. */
const COLUMNS: PackedColumns = [
  [1, { step: 10 }],
  [3, { step: 10 }],
  [4, { step: 10, above: 3 }],
  [2, { hourOf: 3 }],
];

const ROWS: [string, ...(number | 'top' | 'suppressed' | 'annual-only' | 'hourly-only' | null)[]][] = [
  ['OH', 1250, 27.13, 56_420, 79_680],
  ['TX', 'suppressed', 27.12, 56_420, 'top'],
  ['NV', 40, 18.5, 'hourly-only', 'hourly-only'],
  ['UT', 40, 'annual-only', 61_000, 61_000],
  ['ME', null, 12.34, 25_667.5, 25_680],
];

describe('rows packed into a text', () => {
  it('are what they were when they are unpacked', () =>
    expect(unpackRows(packRows(ROWS, COLUMNS), COLUMNS)).toEqual(ROWS));

  it('write hourly pay that follows from the year as nothing', () =>
    expect(packRows(ROWS.slice(0, 1), COLUMNS)).toBe('OH 125 5642 2326'));

  it('are none where the text is empty', () => expect(unpackRows('', COLUMNS)).toEqual([]));

  it.each(['Ohio 1 2', 'OH 1 2 3 4 5', 'OH lots', 'OH 1;;TX 2'])('are refused as “%s”', text => {
    const { error } = packedRowsSchema(/^[A-Z]{2}$/, COLUMNS).safeParse(text);
    expect(error?.issues[0]?.message).toContain('a code such as ^[A-Z]{2}$ and up to 4 figures or marks');
  });
});
