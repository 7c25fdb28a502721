import { readFileSync } from 'node:fs';
import path from 'node:path';
import { percentile, shareOf } from '../../../tools/evaluate/figures';
import { belowFloor, floorSchema } from '../../../tools/evaluate/floor';
import { tableOf } from '../../../tools/evaluate/print-figures';

describe('the floor of an evaluation', () => {
  const floor = { 'unlisted.ours.top-1': { atLeast: 0.52 }, 'time.p50-ms': { atMost: 2 } };

  it('holds where every figure is as good or better', () => {
    expect(belowFloor({ 'unlisted.ours.top-1': 0.52, 'time.p50-ms': 0.4, other: 0 }, floor)).toEqual([]);
  });

  it('names figure, what was reached and what is allowed', () => {
    expect(belowFloor({ 'unlisted.ours.top-1': 0.4876, 'time.p50-ms': 3 }, floor)).toEqual([
      'unlisted.ours.top-1: reached 0.4876, must be at least 0.52',
      'time.p50-ms: reached 3, must be at most 2',
    ]);
  });

  it('does not hold where a figure was not measured', () => {
    expect(belowFloor({ 'time.p50-ms': 1 }, floor)).toEqual([
      'unlisted.ours.top-1: not measured; must be at least 0.52',
    ]);
  });

  it('as recorded is in the form that the command reads', () => {
    const recorded = readFileSync(path.join(__dirname, '..', '..', 'evaluate-floor.json'), 'utf8');
    expect(() => floorSchema.parse(JSON.parse(recorded))).not.toThrow();
  });
});

describe('figures', () => {
  it('count shares and percentiles', () => {
    expect(shareOf([1, 2, 3, 4], value => value > 1)).toBe(0.75);
    expect(shareOf([], () => true)).toBe(0);
    expect(percentile([3, 1, 2], 0.5)).toBe(2);
    expect(percentile([1, 2, 3, 4], 0.99)).toBe(4);
  });

  it('are printed as percent, milliseconds, counts and ratios', () => {
    expect(tableOf({ share: 0.125, 'time-ms': 1.5, count: 12, 'takes-times': 193.4 })).toBe(
      'share            12.5 %\ntime-ms         1.50 ms\ncount                12\ntakes-times       193 ×\n',
    );
  });
});
