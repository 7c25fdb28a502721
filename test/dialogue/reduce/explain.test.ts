import { afterFigures, asked, BAKER, ids, job, ROOFER } from '../turns';

describe.each(['source', 'date', 'figure', 'term'] as const)('explanation (%s)', explanation => {
  it('explains what was shown last', () => {
    const query = asked(`explain/${explanation}`, {}, afterFigures([ROOFER], { measures: ['growth'] }));
    expect(query).toMatchObject({ operation: 'explain', explain: explanation, measures: ['growth'] });
    expect(ids(query)).toEqual([ROOFER]);
  });

  it('explains another measure', () => {
    expect(
      asked(`explain/${explanation}`, { measures: ['salary'] }, afterFigures([ROOFER], { measures: ['growth'] }))
        .measures,
    ).toEqual(['salary']);
  });

  it('needs nothing shown before', () => {
    expect(asked(`explain/${explanation}`, {})).toMatchObject({ operation: 'explain', explain: explanation });
  });
});

test('The query has the word to explain', () => {
  expect(asked('explain/term', { term: 'median' }).term).toBe('median');
});

describe('explanation about a job', () => {
  it('is general', () => {
    expect(asked('explain/figure', { jobs: [job(BAKER)] }, afterFigures([ROOFER]))).toMatchObject({
      operation: 'overview',
      subjects: [{ id: BAKER }],
    });
  });

  it('is about the figure named', () => {
    const said = { jobs: [job(ROOFER)], measures: ['growth' as const] };
    expect(asked('explain/figure', said, afterFigures([ROOFER])).operation).toBe('explain');
  });

  it('gives the sources for that job', () => {
    expect(ids(asked('explain/source', { jobs: [job(BAKER)] }, afterFigures([ROOFER])))).toEqual([BAKER]);
  });
});
