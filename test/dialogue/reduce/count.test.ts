import { afterList, asked, HEALTH, inField, NURSE, payAtLeast, payLimit, ROOFER } from '../turns';

describe('a count of jobs', () => {
  it('is of those that satisfy what is said', () => {
    const query = asked('count', { limits: [payLimit('at-least', 100_000)] });
    expect(query).toMatchObject({ operation: 'count', predicates: [payAtLeast(100_000)] });
  });

  it('without conditions is of the list that was shown, from its beginning', () => {
    const state = afterList([ROOFER, NURSE], {
      predicates: [inField(HEALTH)],
      offset: 10,
    });
    expect(asked('count', {}, state)).toMatchObject({
      operation: 'count',
      predicates: [{ type: 'field', codes: [HEALTH], not: false }],
      offset: 0,
    });
  });

  it('without conditions and without a list is of all jobs', () => {
    expect(asked('count', {})).toMatchObject({ operation: 'count', predicates: [] });
  });
});
