import fc from 'fast-check';
import { LinearModel } from '../../src/understanding/linear-model';
import { packWeights } from '../../src/understanding/packed-weights';

const rows = new Map([
  [11, 0],
  [22, 1],
]);
const model = new LinearModel(packWeights(rows, Float32Array.of(3, 0, -2, 0, 127, 0), 3));

describe('a packed linear model', () => {
  it('adds up the weights of the features of a thing', () => {
    const scores = new Float64Array(3);
    model.addTo(scores, Uint32Array.of(11, 22, 33), 3);
    expect([...scores]).toEqual([3, 127, 0]);
  });

  it('adds to the scores from a place on, and only the first features', () => {
    const scores = new Float64Array(4);
    model.addTo(scores, Uint32Array.of(11, 22), 1, 1);
    expect([...scores]).toEqual([0, 3, 0, 0]);
  });

  it('tells the weight of a feature for a label, none where it has none', () => {
    expect(model.weight(22, 1)).toBe(127);
    expect(model.weight(22, 0)).toBe(0);
    expect(model.weight(33, 1)).toBe(0);
    expect(model.size).toBe(3);
  });

  it('drops weights of two steps or less, and rounds the others to whole steps', () => {
    // A step is a 127th of the largest weight.
    expect(model.weight(11, 2)).toBe(0);
    const fine = new LinearModel(packWeights(new Map([[5, 0]]), Float32Array.of(2, 0.5), 2));
    expect(fine.weight(5, 1)).toBeCloseTo(0.5, 1);
  });

  it('without any weight scores nothing', () => {
    const empty = new LinearModel(packWeights(new Map(), new Float32Array(0), 2));
    const scores = new Float64Array(2);
    empty.addTo(scores, Uint32Array.of(1, 2, 3), 3);
    expect([...scores]).toEqual([0, 0]);
  });

  it('finds every feature again, whatever its hash, to within half a step, or two and a half where it was dropped', () => {
    const features = fc.uniqueArray(
      fc.tuple(fc.integer({ min: 1, max: 0xffffffff }), fc.float({ min: -1, max: 1, noNaN: true })),
      { selector: ([feature]) => feature, minLength: 1, maxLength: 50 },
    );
    fc.assert(
      fc.property(features, entries => {
        const numbered = new Map(entries.map(([feature], at) => [feature, at]));
        const weights = Float32Array.from(entries, ([, weight]) => weight);
        const packed = new LinearModel(packWeights(numbered, weights, 1));
        const largest = Math.max(...weights.map(Math.abs)) || 1;
        for (const [feature, weight] of entries) {
          const found = packed.weight(feature, 0);
          const steps = found === 0 ? 2.5 : 0.5;
          expect(Math.abs(found - weight)).toBeLessThanOrEqual((steps * largest) / 127 + 1e-6);
        }
      }),
      { seed: 1 },
    );
  });
});
