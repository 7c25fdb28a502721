import type { Trait } from '../../../src/query/predicate';
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
  payAtLeast,
  payLimit,
  ROOFER,
  reference,
} from '../turns';

const heights: Trait = { label: 'heights', terms: [{ list: 'activities', name: 'climb' }] };
const animals = { label: 'animals', occupations: ['39-2021.00', '29-1131.00'] };

describe('the usual order of a search', () => {
  it('is by number of jobs if a place, exclusions or a least pay hardly narrow it', () => {
    expect(asked('rank', { places: [inState('MT')], excludedJobs: [job(COOK)] }).order.measure).toBe('jobs');
    const limits = [payLimit('at-least', 70_000)];
    expect(asked('rank', { measures: ['salary'], limits }).order.measure).toBe('jobs');
  });

  it('is by pay if schooling narrows it, or if the best-paid are asked for', () => {
    const education = { level: "Associate's degree" as const, bound: 'at-most' as const };
    expect(asked('rank', { education }).order.measure).toBe('salary');
    const limits = [payLimit('at-least', 70_000)];
    const best = asked('rank', { measures: ['salary'], limits, direction: 'descending' });
    expect(best.order.measure).toBe('salary');
  });

  it('is by fit if it only says what to avoid', () => {
    const query = asked('rank', { excludedTraits: [heights] });
    expect(query.order.measure).toBeNull();
    expect(query.predicates).toEqual([{ type: 'trait', trait: heights, graded: true, not: true }]);
  });

  it('is by pay in an area of work that somebody likes, but by fit for a trait', () => {
    const areas = [{ text: 'animals', area: animals, isChoice: false, liked: true }];
    expect(asked('rank', { areas, measures: ['salary'] }).order.measure).toBe('salary');
    expect(asked('rank', { traits: [heights], measures: ['salary'] }).order.measure).toBeNull();
  });
});

describe('a move', () => {
  it('to one of several jobs compares them', () => {
    const query = asked('move', { own: [job(COOK)], jobs: [job(BAKER), job(NURSE)] });
    expect(query.operation).toBe('compare');
    expect(ids(query)).toEqual([BAKER, NURSE]);
  });

  it('leads from the own job to the one pointed to if it is asked what is missing', () => {
    const state = { ...afterFigures([BAKER]), own: COOK };
    const query = asked('move', { references: [reference('this')], measures: ['skills'] }, state);
    expect(query).toMatchObject({ operation: 'move', own: COOK, subjects: [{ id: BAKER }] });
  });

  it('within one job shows that job', () => {
    const query = asked('move', { own: [job(COOK)], jobs: [job(COOK)], measures: ['salary'] });
    expect(query.operation).toBe('show');
    expect(ids(query)).toEqual([COOK]);
  });
});

describe('a comparison', () => {
  it('takes in the jobs compared before', () => {
    const state = { ...afterFigures([NURSE]), list: [ROOFER, BAKER], listQuery: null, history: [ROOFER, BAKER, NURSE] };
    expect(ids(asked('compare', {}, state))).toEqual([ROOFER, BAKER, NURSE]);
  });

  it('by something to avoid orders the jobs and leaves none out', () => {
    const query = asked('compare', { jobs: [job(ROOFER), job(BAKER)], excludedTraits: [heights] });
    expect(query.predicates).toEqual([
      { type: 'trait', trait: heights, graded: true, not: true },
      { type: 'occupation', ids: [ROOFER, BAKER], not: false },
    ]);
  });

  it('with all jobs by a count asks for the rank among them', () => {
    const query = asked('compare-with', { allJobs: true, measures: ['openings'] }, afterFigures([ROOFER]));
    expect(query).toMatchObject({ operation: 'rank', order: { measure: 'openings' } });
    expect(query.predicates).toMatchObject([{ type: 'occupation', ids: [ROOFER], not: false }]);
    const pay = asked('compare-with', { allJobs: true, measures: ['salary'] }, afterFigures([ROOFER]));
    expect(pay.operation).toBe('compare');
  });
});

describe('a job picked from a list', () => {
  const list = afterList([ROOFER, BAKER, NURSE]);

  it('is left out of the list if it is dropped, in the order asked for', () => {
    const picked = { ...list, ...afterFigures([ROOFER]) };
    const slots = { references: [reference('this')], direction: 'descending', measures: ['growth'] } as const;
    const query = asked('remove', { ...slots, references: [...slots.references], measures: ['growth'] }, picked);
    expect(query).toMatchObject({ operation: 'rank', order: { measure: 'growth' } });
    expect(query.predicates).toContainEqual({ type: 'occupation', ids: [ROOFER], not: true });
  });

  it('is no reason to compare new limits with it: they change the list', () => {
    const compared = { ...list, ...afterFigures([ROOFER, BAKER]) };
    const query = asked('change', { limits: [payLimit('at-least', 50_000)] }, compared);
    expect(query.operation).toBe('rank');
    expect(query.predicates).toContainEqual(payAtLeast(50_000));
  });
});

test('An amount named after a job is its offer', () => {
  const offer = { value: 27.5, per: 'hour' as const };
  const query = asked('judge', { jobs: [{ ...job(COOK), offer }, job(BAKER)], ownPay: offer });
  expect(query.subjects).toMatchObject([{ id: COOK, offer }, { id: BAKER }]);
});
