import { afterAskingBack, afterFigures, asked, BAKER, COOK, ids, inState, job, NURSE, ROOFER } from '../turns';

describe('putting right', () => {
  it('a job takes the place of the one understood, and keeps all else', () => {
    const query = asked(
      'correct',
      { jobs: [job(BAKER)] },
      afterFigures([ROOFER], { places: ['OH'], measures: ['growth'] }),
    );
    expect(ids(query)).toEqual([BAKER]);
    expect(query).toMatchObject({ measures: ['growth'], places: ['OH'] });
  });

  it('of several jobs replaces the last', () => {
    expect(ids(asked('correct', { jobs: [job(NURSE)] }, afterFigures([ROOFER, BAKER])))).toEqual([ROOFER, NURSE]);
  });

  it('of several jobs replaces the one that is not meant', () => {
    const query = asked('correct', { jobs: [job(NURSE)], excludedJobs: [job(ROOFER)] }, afterFigures([ROOFER, BAKER]));
    expect(ids(query)).toEqual([NURSE, BAKER]);
  });

  it('may be of the place', () => {
    expect(asked('correct', { places: [inState('TX')] }, afterFigures([ROOFER], { places: ['OH'] })).places).toEqual([
      'TX',
    ]);
  });

  it('answers the question that the bot asked', () => {
    const query = asked('correct', { jobs: [job(COOK)] }, afterAskingBack([ROOFER, BAKER]));
    expect(ids(query)).toEqual([COOK]);
    expect(query).toMatchObject({ operation: 'show', measures: ['salary'], unclear: null });
  });
});
