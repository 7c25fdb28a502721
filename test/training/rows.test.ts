import { FeatureRows, keyOf, seededRandom, shuffled } from '../../src/training/rows';

describe('numbered features', () => {
  const rows = FeatureRows.of([Uint32Array.of(7, 8), Uint32Array.of(7, 9)], 2);

  it('are those met often enough', () => expect([...rows.rows]).toEqual([[7, 0]]));

  it('are found in a vector, others are left out', () => {
    expect([...rows.of(Uint32Array.of(9, 7, 8))]).toEqual([0]);
  });
});

describe('random numbers by seed', () => {
  it('are the same for the same seed, others for another, and from 0 to 1', () => {
    const draw = (seed: number) => {
      const random = seededRandom(seed);
      return Array.from({ length: 20 }, random);
    };
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
    expect(draw(1).every(value => value >= 0 && value < 1)).toBe(true);
  });
});

describe('the order in which examples are learned', () => {
  const keys = Array.from({ length: 50 }, (_, at) => keyOf([at, 7]));

  it('has each once, and is another one in every round', () => {
    const order = [...shuffled(keys, 0)];
    expect([...order].sort((a, b) => a - b)).toEqual([...keys.keys()]);
    expect(order).not.toEqual([...keys.keys()]);
    expect([...shuffled(keys, 1)]).not.toEqual(order);
  });

  it('stays when one is added', () => {
    const more = shuffled([...keys, keyOf([99])], 0);
    expect([...more].filter(at => at < keys.length)).toEqual([...shuffled(keys, 0)]);
  });
});
