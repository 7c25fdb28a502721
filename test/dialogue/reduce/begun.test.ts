import { aside, begun } from '../../../src/dialogue/reduce/begun';
import { EMPTY_STATE } from '../../../src/dialogue/state';
import { EMPTY_QUERY } from '../../../src/query/query';
import { benefits, EMPTY_SLOTS } from '../turns';

const turn = (slots: Partial<typeof EMPTY_SLOTS>) => ({
  act: 'show' as const,
  slots: { ...EMPTY_SLOTS, ...slots },
  state: EMPTY_STATE,
});

describe('a new question', () => {
  it('is empty if the message says nothing', () => expect(begun(turn({}))).toEqual(EMPTY_QUERY));

  it('has the unit of time and the number of results', () => {
    expect(begun(turn({ period: 'month', count: 3 }))).toMatchObject({ period: 'month', limit: 3 });
  });
});

describe('what every message may add', () => {
  it('is what cannot be applied: ids of topics, and words without a meaning', () => {
    const unknown = { text: 'vibes', id: null };
    expect(aside(turn({ topics: [benefits, unknown], unresolved: ['qqq'] })).unsupported).toEqual([
      'benefits',
      'vibes',
      'qqq',
    ]);
  });

  it('is its language', () => expect(aside(turn({ language: 'es' })).language).toBe('es'));
});
