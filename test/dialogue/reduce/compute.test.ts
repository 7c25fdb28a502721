import { afterFigures, afterList, asked, BAKER, ids, inState, job, NURSE, ROOFER } from '../turns';

describe.each(['times', 'percent', 'difference', 'total'] as const)('calculation (%s)', computation => {
  it('uses the jobs and the measure shown', () => {
    const query = asked(
      `compute/${computation}`,
      {},
      afterFigures([ROOFER, BAKER], { measures: ['growth'], places: ['OH'] }),
    );
    expect(query).toMatchObject({ operation: 'compute', compute: computation, measures: ['growth'], places: ['OH'] });
    expect(ids(query)).toEqual([ROOFER, BAKER]);
  });
});

describe('calculation', () => {
  it('uses two named jobs', () => {
    const query = asked(
      'compute/difference',
      { jobs: [job(NURSE), job(BAKER)], measures: ['salary'] },
      afterFigures([ROOFER]),
    );
    expect(ids(query)).toEqual([NURSE, BAKER]);
  });

  it('uses the job shown and a named one', () => {
    expect(ids(asked('compute/difference', { jobs: [job(BAKER)] }, afterFigures([ROOFER])))).toEqual([ROOFER, BAKER]);
  });

  it('uses the named measure and places', () => {
    const query = asked(
      'compute/difference',
      { measures: ['jobs'], places: [inState('OH'), inState('TX')] },
      afterFigures([ROOFER]),
    );
    expect(query).toMatchObject({ measures: ['jobs'], places: ['OH', 'TX'] });
  });

  it('uses pay if the measure shown is not a number', () => {
    expect(asked('compute/total', {}, afterFigures([ROOFER], { measures: ['skills'] })).measures).toEqual(['salary']);
  });
});

test('How much more a job pays than the person earns is given in the unit they ask for', () => {
  const judged = afterFigures([ROOFER], { operation: 'judge', amount: { value: 20, per: 'hour' } });
  expect(asked('compute/difference', { period: 'year' }, judged)).toMatchObject({
    operation: 'judge',
    amount: { value: 41_600, per: 'year' },
  });
});

test('A calculation without jobs asks which ones are meant', () => {
  expect(asked('compute/difference', {}, afterList([])).unclear?.what).toBe('job');
});

test('Levels of preparation are shown side by side, not subtracted', () => {
  const said = { jobs: [job(ROOFER), job(BAKER)], measures: ['time-to-enter' as const] };
  expect(asked('compute/difference', said)).toMatchObject({ operation: 'compare', measures: ['time-to-enter'] });
});
