import type { ExampleTalk } from '../../../src/training/corpus';
import { partOf } from '../../../tools/evaluate/learning-curve';
import { f1, readingFigures } from '../../../tools/evaluate/measure-labels';
import { reliability, reliabilityFigures } from '../../../tools/evaluate/reliability';

describe('how labeled messages are read', () => {
  it('is given as shares, with first messages and follow-ups apart', () => {
    const figures = readingFigures('held-out', {
      messages: 10,
      acts: 9,
      jobs: { right: 3, found: 4, wanted: 4 },
      measures: { right: 0, found: 0, wanted: 0 },
      queries: 8,
      first: { messages: 4, queries: 4 },
      following: { messages: 6, queries: 4 },
      confidences: [],
      misses: [],
    });
    expect(figures).toEqual({
      'held-out.messages.count': 10,
      'held-out.acts': 0.9,
      'held-out.jobs-f1': 0.75,
      'held-out.measures-f1': 0,
      'held-out.queries': 0.8,
      'held-out.first.queries': 1,
      'held-out.following.queries': 4 / 6,
    });
  });

  it('counts spans found that are wrong, and wanted ones that are missed', () => {
    expect(f1({ right: 2, found: 2, wanted: 2 })).toBe(1);
    expect(f1({ right: 2, found: 4, wanted: 2 })).toBeCloseTo(2 / 3, 10);
    expect(f1({ right: 2, found: 2, wanted: 4 })).toBeCloseTo(2 / 3, 10);
  });
});

describe('the learning curve', () => {
  const talks = Array.from({ length: 40 }, (_, at): ExampleTalk => [{ line: at } as ExampleTalk[number]]);

  it.each([
    [25, 10],
    [50, 20],
    [100, 40],
  ])('takes %i percent of the talks', (percent, count) => expect(partOf(talks, percent)).toHaveLength(count));

  it('takes them from all over, each part within the next', () => {
    const quarter = partOf(talks, 25).map(([first]) => first?.line ?? 0);
    expect(Math.max(...quarter) - Math.min(...quarter)).toBeGreaterThan(30);
    const half = partOf(talks, 50);
    expect(partOf(talks, 25).every(talk => half.includes(talk))).toBe(true);
  });
});

describe('reliability', () => {
  const confidences = [
    ...Array.from({ length: 8 }, () => ({ probability: 0.95, right: true })),
    ...Array.from({ length: 2 }, (_, at) => ({ probability: 0.75, right: at === 0 })),
  ];
  const figures = reliabilityFigures(confidences);

  it('has ten bins, each with its size, mean probability and share of right readings', () => {
    expect(figures).toMatchObject({
      'reliability.90-100.count': 8,
      'reliability.90-100.promised': expect.closeTo(0.95, 10),
      'reliability.90-100.right': 1,
      'reliability.70-80.count': 2,
      'reliability.70-80.right': 0.5,
      'reliability.0-10.count': 0,
    });
  });

  it('is the mean gap between promise and outcome', () => {
    expect(figures['reliability.expected-calibration-error']).toBeCloseTo(0.8 * 0.05 + 0.2 * 0.25, 10);
  });

  it('counts certainty in the last bin', () => {
    expect(reliabilityFigures([{ probability: 1, right: true }])['reliability.90-100.count']).toBe(1);
  });

  it('is printed as a table', () => {
    expect(reliability.print?.(figures).split('\n').slice(-4, -1)).toEqual([
      ' 80-90 %        0',
      '90-100 %        8   95.0 %  100.0 %',
      'expected calibration error 9.0 %',
    ]);
  });
});
