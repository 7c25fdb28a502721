import { addLimit } from '../../src/understanding/resolve-limit';
import { spanContext } from './span-context';

/** The slots after a limit was added. @param at which span is the limit */
function limited(marked: string, at = 0, bound: 'at-least' | 'at-most' | 'about' = 'at-least') {
  const context = spanContext(marked, at);
  addLimit(context, bound);
  const { limits, education, unresolved } = context.slots;
  return { limits, education, unresolved };
}

describe('a limit', () => {
  it.each([
    ['over [$50k](at-least)', { value: 50_000, per: 'year', kind: 'money', measure: null }],
    ['over [$30 an hour](at-least)', { value: 30, per: 'hour', kind: 'money', measure: null }],
  ])('of pay has a unit of time: %s', (marked, limit) => {
    expect(limited(marked).limits).toEqual([expect.objectContaining({ bound: 'at-least', ...limit })]);
  });

  it('belongs to the measure next to it', () => {
    expect(limited('[growth](growth) over [5%](at-least)', 1).limits).toEqual([
      { bound: 'at-least', value: 5, per: null, kind: 'percent', measure: 'growth' },
    ]);
  });

  it('counts people or openings if they follow', () => {
    expect(limited('over [20k](at-least) [openings](openings)').limits).toEqual([
      { bound: 'at-least', value: 20_000, per: null, kind: 'number', measure: 'openings' },
    ]);
  });

  it('of years before schooling limits the level', () => {
    expect(limited('under [2](at-most) [years](time-to-enter)', 0, 'at-most')).toMatchObject({
      limits: [],
      education: { level: "Associate's degree", bound: 'at-most' },
    });
  });

  it('without a number is kept in the person’s words', () => {
    expect(limited('over [plenty](at-least)')).toEqual({ limits: [], education: null, unresolved: ['plenty'] });
  });
});
