import { Classifier, softmax } from '../../src/understanding/classifier';
import { packWeights } from '../../src/understanding/packed-weights';

const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);

describe('scores as probabilities', () => {
  it('add up to one and keep their order', () => {
    const shares = softmax(Float64Array.of(1, 3, 2));
    expect(sum(shares)).toBeCloseTo(1, 10);
    expect([...shares].sort()).toEqual([shares[0], shares[2], shares[1]]);
  });

  it('are the same when all scores are higher by the same amount, however high', () => {
    const [low, high] = [softmax(Float64Array.of(0, 1)), softmax(Float64Array.of(5000, 5001))];
    expect(high[0]).toBeCloseTo(low[0] as number, 10);
  });

  it('come closer to one another with the temperature', () => {
    const [cool = 0, warm = 0] = [1, 4].map(temperature => softmax(Float64Array.of(0, 2), temperature)[1]);
    expect(warm).toBeLessThan(cool);
    expect(warm).toBeGreaterThan(0.5);
  });
});

describe('a classifier', () => {
  const model = packWeights(new Map([[7, 0]]), Float32Array.of(0, 3), 2);

  it('gives the class its features speak for the most', () => {
    const [one = 0, other = 0] = new Classifier({ model, temperature: 1 }).classify(Uint32Array.of(7));
    expect(other / one).toBeCloseTo(Math.exp(3), 5);
  });

  it('holds all classes for equal where it knows no feature', () => {
    expect([...new Classifier({ model, temperature: 1 }).classify(Uint32Array.of(8))]).toEqual([0.5, 0.5]);
  });

  it('divides its scores by its temperature', () => {
    const [one = 0, other = 0] = new Classifier({ model, temperature: 3 }).classify(Uint32Array.of(7));
    expect(other / one).toBeCloseTo(Math.E, 5);
  });
});
