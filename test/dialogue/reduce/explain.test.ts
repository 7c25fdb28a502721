import { afterFigures, asked, BAKER, ids, job, ROOFER } from '../turns';

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

describe('a job that is asked about in an explanation', () => {
  it('is explained in general', () => {
    expect(asked('explain/figure', { jobs: [job(BAKER)] }, afterFigures([ROOFER]))).toMatchObject({
      operation: 'overview',
      subjects: [{ id: BAKER }],
    });
  });

  it('has a figure explained where one is named', () => {
    const said = { jobs: [job(ROOFER)], measures: ['growth' as const] };
    expect(asked('explain/figure', said, afterFigures([ROOFER])).operation).toBe('explain');
  });

  it('is the one whose sources are given', () => {
    expect(ids(asked('explain/source', { jobs: [job(BAKER)] }, afterFigures([ROOFER])))).toEqual([BAKER]);
  });
});
