import { afterFigures, asked, BAKER, ids, inState, job, ROOFER } from '../turns';

describe('overview', () => {
  it('describes a job, whatever was asked before', () => {
    const query = asked('overview', { jobs: [job(ROOFER)] }, afterFigures([BAKER], { measures: ['growth'] }));
    expect(query).toMatchObject({ operation: 'overview', measures: [] });
    expect(ids(query)).toEqual([ROOFER]);
  });

  it('describes the job discussed if none is named', () => {
    const query = asked('overview', {}, afterFigures([ROOFER]));
    expect(query.operation).toBe('overview');
    expect(ids(query)).toEqual([ROOFER]);
  });

  it('in two places is a comparison of them', () => {
    expect(asked('overview', { jobs: [job(ROOFER)], places: [inState('OH'), inState('TX')] }).operation).toBe(
      'compare',
    );
  });

  it('of all jobs together is their pay, since they have no description', () => {
    expect(asked('overview', { allJobs: true })).toMatchObject({ operation: 'show', measures: ['salary'] });
  });

  it('without a job makes the bot ask for one', () =>
    expect(asked('overview', {}).unclear).toMatchObject({ what: 'job' }));
});
