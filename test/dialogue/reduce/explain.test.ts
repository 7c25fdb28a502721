import { afterFigures, asked, ids, ROOFER } from '../turns';

describe.each(['source', 'date', 'figure', 'term'] as const)('an explanation (%s)', explanation => {
  it('is of what was shown last', () => {
    const query = asked(`explain/${explanation}`, {}, afterFigures([ROOFER], { measures: ['growth'] }));
    expect(query).toMatchObject({ operation: 'explain', explain: explanation, measures: ['growth'] });
    expect(ids(query)).toEqual([ROOFER]);
  });

  it('may be of another measure', () => {
    expect(
      asked(`explain/${explanation}`, { measures: ['salary'] }, afterFigures([ROOFER], { measures: ['growth'] }))
        .measures,
    ).toEqual(['salary']);
  });

  it('needs nothing shown before', () => {
    expect(asked(`explain/${explanation}`, {})).toMatchObject({ operation: 'explain', explain: explanation });
  });
});

test('The word to be explained is told', () => {
  expect(asked('explain/term', { term: 'median' }).term).toBe('median');
});
