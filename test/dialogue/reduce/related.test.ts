import { afterFigures, asked, BAKER, HEALTH, healthField, ids, job, payAtLeast, payLimit, ROOFER } from '../turns';

describe('similar jobs', () => {
  it('are like the first job named, or the one discussed', () => {
    expect(ids(asked('related', { jobs: [job(ROOFER), job(BAKER)] }))).toEqual([ROOFER]);
    expect(ids(asked('related', {}, afterFigures([BAKER])))).toEqual([BAKER]);
    expect(asked('related', { jobs: [job(ROOFER)] }).operation).toBe('related');
  });

  it('may have conditions and an order', () => {
    const query = asked('related', {
      jobs: [job(ROOFER)],
      limits: [payLimit('at-least', 60_000)],
      measures: ['salary'],
      direction: 'descending',
    });
    expect(query.predicates).toEqual([payAtLeast(60_000)]);
    expect(query.order).toEqual({ measure: 'salary', direction: 'descending' });
  });

  it('are of a field if one is named, and like the job discussed', () => {
    const query = asked('related', { fields: [healthField] }, afterFigures([BAKER]));
    expect(ids(query)).toEqual([BAKER]);
    expect(query.predicates).toEqual([{ type: 'field', codes: [HEALTH], not: false }]);
  });

  it('without a job make the bot ask for one', () =>
    expect(asked('related', {}).unclear).toMatchObject({ what: 'job' }));
});

test('Similar jobs with less schooling are ordered by schooling, the least first', () => {
  const less = { measures: ['related' as const, 'education' as const], direction: 'ascending' as const };
  const query = asked('related', less, afterFigures([BAKER]));
  expect(query).toMatchObject({ operation: 'related', order: { measure: 'education', direction: 'ascending' } });
  expect(ids(query)).toEqual([BAKER]);
});
