import { afterAskingBack, afterFigures, asked, BAKER, COOK, ids, inState, job, NURSE, ROOFER } from '../turns';

describe('correction', () => {
  it('replaces the job, and keeps the rest', () => {
    const query = asked(
      'correct',
      { jobs: [job(BAKER)] },
      afterFigures([ROOFER], { places: ['OH'], measures: ['growth'] }),
    );
    expect(ids(query)).toEqual([BAKER]);
    expect(query).toMatchObject({ measures: ['growth'], places: ['OH'] });
  });

  it('replaces the last of several jobs', () => {
    expect(ids(asked('correct', { jobs: [job(NURSE)] }, afterFigures([ROOFER, BAKER])))).toEqual([ROOFER, NURSE]);
  });

  it('replaces the job that is not meant', () => {
    const query = asked('correct', { jobs: [job(NURSE)], excludedJobs: [job(ROOFER)] }, afterFigures([ROOFER, BAKER]));
    expect(ids(query)).toEqual([NURSE, BAKER]);
  });

  it('replaces the place', () => {
    expect(asked('correct', { places: [inState('TX')] }, afterFigures([ROOFER], { places: ['OH'] })).places).toEqual([
      'TX',
    ]);
  });

  it('answers the bot’s question', () => {
    const query = asked('correct', { jobs: [job(COOK)] }, afterAskingBack([ROOFER, BAKER]));
    expect(ids(query)).toEqual([COOK]);
    expect(query).toMatchObject({ operation: 'show', measures: ['salary'], unclear: null });
  });
});
