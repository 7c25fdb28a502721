import { afterList, asked, HEALTH, inField, NURSE, payAtLeast, payLimit, ROOFER } from '../turns';

describe('count', () => {
  it('counts the jobs that match the conditions', () => {
    const query = asked('count', { limits: [payLimit('at-least', 100_000)] });
    expect(query).toMatchObject({ operation: 'count', predicates: [payAtLeast(100_000)] });
  });

  it('counts the list shown, from its beginning, if there are no conditions', () => {
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

  it('counts all jobs if there is neither a condition nor a list', () => {
    expect(asked('count', {})).toMatchObject({ operation: 'count', predicates: [] });
  });
});
