import { ALL_JOBS } from '../../../src/knowledge/groups';
import {
  afterFigures,
  afterList,
  asked,
  BAKER,
  COOK,
  ids,
  inState,
  job,
  NURSE,
  ROOFER,
  reference,
  unsureJob,
} from '../turns';

describe('compare-with', () => {
  it('compares another job on the same figure', () => {
    const query = asked('compare-with', { jobs: [job(BAKER)] }, afterFigures([ROOFER], { measures: ['growth'] }));
    expect(ids(query)).toEqual([ROOFER, BAKER]);
    expect(query).toMatchObject({ operation: 'compare', measures: ['growth'] });
  });

  it('means the job named and the one shown by “the two” and by “it”, even after a list of moves', () => {
    const moved = { ...afterList([BAKER, COOK], { operation: 'move' }), jobs: [ROOFER], shown: 'move' as const };
    for (const pair of [reference('both'), reference('these', 2), reference('this')])
      for (const state of [afterFigures([ROOFER]), moved])
        expect(ids(asked('compare-with', { jobs: [job(NURSE)], references: [pair] }, state))).toEqual([ROOFER, NURSE]);
  });

  it('narrows jobs to move to, if they are to be better than the job they start from', () => {
    const moved = {
      ...afterList([BAKER, COOK], { operation: 'move', own: ROOFER }),
      jobs: [ROOFER],
      shown: 'move' as const,
    };
    const better = { measures: ['salary' as const], direction: 'descending' as const, comparative: true };
    const query = asked(
      'compare-with',
      { ...better, references: [reference('these')], places: [inState('IN')] },
      moved,
    );
    expect(query).toMatchObject({
      operation: 'move',
      own: ROOFER,
      places: ['IN'],
      predicates: expect.arrayContaining([{ type: 'beside', measure: 'salary', bound: 'at-least', subject: ROOFER }]),
    });
  });

  it('remembers the person’s own job', () => {
    const query = asked('compare-with', { own: [job(COOK)] }, afterFigures([ROOFER]));
    expect(ids(query)).toEqual([ROOFER, COOK]);
    expect(query.own).toBe(COOK);
  });

  it('compares with all jobs if nothing is named', () => {
    expect(ids(asked('compare-with', {}, afterFigures([ROOFER])))).toEqual([ROOFER, '00-0000']);
  });

  it('nothing named is beside the person’s own job, where that is known', () => {
    expect(ids(asked('compare-with', {}, { ...afterFigures([ROOFER]), own: COOK }))).toEqual([ROOFER, COOK]);
  });

  it('a single job is beside the person’s own, or beside all jobs, if nothing was shown', () => {
    const query = asked('compare-with', { jobs: [job(BAKER)] }, { own: COOK });
    expect(ids(query)).toEqual([BAKER, COOK]);
    expect(query).toMatchObject({ operation: 'compare', own: COOK, measures: ['salary'] });
    expect(ids(asked('compare-with', { jobs: [job(BAKER)] }))).toEqual([BAKER, ALL_JOBS]);
  });

  it('the person’s own job is beside all jobs, if it is the only one', () => {
    const named = asked('compare-with', { own: [job(COOK)] });
    expect(ids(named)).toEqual([COOK, ALL_JOBS]);
    expect(named.own).toBe(COOK);
    const shown = { ...afterFigures([COOK]), own: COOK };
    expect(ids(asked('compare-with', { references: [reference('own')] }, shown))).toEqual([COOK, ALL_JOBS]);
    expect(ids(asked('compare-with', { jobs: [job(COOK)] }, { own: COOK }))).toEqual([COOK, ALL_JOBS]);
  });

  it('two jobs need no third, though the person’s own is known', () => {
    const shown = { ...afterFigures([ROOFER]), own: COOK };
    expect(ids(asked('compare-with', { jobs: [job(BAKER)] }, shown))).toEqual([ROOFER, BAKER]);
    expect(ids(asked('compare-with', { jobs: [job(BAKER), job(NURSE)] }, { own: COOK }))).toEqual([BAKER, NURSE]);
  });

  it('a job named with a state is alone, since it is compared with other places', () => {
    const query = asked(
      'compare-with',
      { jobs: [job(ROOFER)], places: [inState('TX')] },
      {
        ...afterFigures([ROOFER], { places: ['OH'] }),
        own: COOK,
      },
    );
    expect(query.places).toEqual(['OH', 'TX']);
    expect(ids(query)).toEqual([ROOFER]);
  });

  it('“mine” is beside the person’s own job', () => {
    const state = { ...afterFigures([ROOFER]), own: COOK };
    expect(ids(asked('compare-with', { references: [reference('own')] }, state))).toEqual([ROOFER, COOK]);
  });

  it('another state is beside the one that “here” means, though no figures of it were shown', () => {
    const state = { ...afterFigures([ROOFER]), places: ['WI'] };
    expect(asked('compare-with', { there: true, places: [inState('MN')] }, state)).toMatchObject({
      places: ['WI', 'MN'],
      nation: false,
    });
  });

  it('a state is beside the place of before, or the country', () => {
    expect(
      asked('compare-with', { places: [inState('TX')] }, afterFigures([ROOFER], { places: ['OH'] })),
    ).toMatchObject({
      places: ['OH', 'TX'],
      nation: false,
    });
    expect(asked('compare-with', { places: [inState('TX')] }, afterFigures([ROOFER]))).toMatchObject({
      places: ['TX'],
      nation: true,
    });
  });

  it('judges the person’s pay', () => {
    const query = asked('compare-with', { ownPay: { value: 21, per: 'hour' } }, afterFigures([ROOFER]));
    expect(query).toMatchObject({ operation: 'judge', amount: { value: 21, per: 'hour' } });
    expect(ids(query)).toEqual([ROOFER]);
  });

  it('judges the person’s pay against all jobs that were compared', () => {
    const ownPay = { value: 21, per: 'hour' as const };
    const query = asked('compare-with', { ownPay, references: [reference('both')] }, afterFigures([ROOFER, BAKER]));
    expect(query).toMatchObject({ operation: 'judge', amount: ownPay });
    expect(ids(query)).toEqual([ROOFER, BAKER]);
  });

  it('compares on pay if the figure is a list of words', () => {
    const query = asked('compare-with', { jobs: [job(BAKER)] }, afterFigures([ROOFER], { measures: ['skills'] }));
    expect(query.measures).toEqual(['salary']);
  });

  it('asks about an ambiguous name, and puts the choice last', () => {
    const query = asked('compare-with', { jobs: [unsureJob(BAKER, COOK)] }, afterFigures([ROOFER]));
    expect(query.unclear).toMatchObject({ choices: [BAKER, COOK], position: 1 });
  });
});
