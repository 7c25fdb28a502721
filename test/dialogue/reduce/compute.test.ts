import { afterFigures, afterList, asked, BAKER, ids, inState, job, NURSE, ROOFER } from '../turns';

describe.each(['times', 'percent', 'difference', 'total'] as const)('a sum (%s)', computation => {
  it('is of the jobs shown, on what was shown', () => {
    const query = asked(
      `compute/${computation}`,
      {},
      afterFigures([ROOFER, BAKER], { measures: ['growth'], places: ['OH'] }),
    );
    expect(query).toMatchObject({ operation: 'compute', compute: computation, measures: ['growth'], places: ['OH'] });
    expect(ids(query)).toEqual([ROOFER, BAKER]);
  });
});

describe('a sum', () => {
  it('is of two jobs named', () => {
    const query = asked(
      'compute/difference',
      { jobs: [job(NURSE), job(BAKER)], measures: ['salary'] },
      afterFigures([ROOFER]),
    );
    expect(ids(query)).toEqual([NURSE, BAKER]);
  });

  it('is of the job shown and one named', () => {
    expect(ids(asked('compute/difference', { jobs: [job(BAKER)] }, afterFigures([ROOFER])))).toEqual([ROOFER, BAKER]);
  });

  it('is on the measure named, in the places named', () => {
    const query = asked(
      'compute/difference',
      { measures: ['jobs'], places: [inState('OH'), inState('TX')] },
      afterFigures([ROOFER]),
    );
    expect(query).toMatchObject({ measures: ['jobs'], places: ['OH', 'TX'] });
  });

  it('is on pay where what was shown is no number', () => {
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

test('A sum without any job asks which ones are meant', () => {
  expect(asked('compute/difference', {}, afterList([])).unclear?.what).toBe('job');
});

test('Levels of preparation are set side by side, not subtracted', () => {
  const said = { jobs: [job(ROOFER), job(BAKER)], measures: ['time-to-enter' as const] };
  expect(asked('compute/difference', said)).toMatchObject({ operation: 'compare', measures: ['time-to-enter'] });
});
