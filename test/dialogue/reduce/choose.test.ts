import { subjectOf } from '../../../src/query/query';
import {
  afterAskingBack,
  afterFigures,
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
  unsureJob,
} from '../turns';

describe('answer to the bot’s question', () => {
  const state = afterAskingBack([ROOFER, BAKER, NURSE], { places: ['OH'] });

  it.each([
    ['a number', { ordinals: [2] }, BAKER],
    ['the last', { ordinals: [-1] }, NURSE],
    ['a name', { jobs: [job(NURSE)] }, NURSE],
    ['a name that may mean others, too', { jobs: [unsureJob('other', BAKER)] }, BAKER],
    ['a name marked as the person’s own job', { own: [job(ROOFER)] }, ROOFER],
    ['a job that was not offered', { jobs: [job(COOK)] }, COOK],
  ])('may be %s', (_, slots, chosen) => {
    const query = asked('choose', slots, state);
    expect(ids(query)).toEqual([chosen]);
    expect(query).toMatchObject({ operation: 'show', measures: ['salary'], places: ['OH'], unclear: null });
  });

  it('may add a place, a measure, or a unit of time', () => {
    const query = asked('choose', { ordinals: [1], measures: ['growth'], places: [inState('TX')] }, state);
    expect(query).toMatchObject({ measures: ['growth'], places: ['TX'] });
  });

  it('puts the job where it was missing', () => {
    const second = afterAskingBack([BAKER, NURSE], {
      operation: 'compare',
      subjects: [subjectOf(ROOFER), subjectOf(COOK)],
      unclear: { what: 'name', mention: 'some name', choices: [BAKER, NURSE], position: 1, role: 'subject' },
    });
    expect(ids(asked('choose', { ordinals: [1] }, second))).toEqual([ROOFER, BAKER, COOK]);
  });

  it('may name the person’s own job in a move', () => {
    const origin = afterAskingBack([COOK, BAKER], {
      operation: 'move',
      subjects: [subjectOf(NURSE)],
      unclear: { what: 'job', mention: '', choices: [COOK, BAKER], position: 0, role: 'own' },
    });
    const query = asked('choose', { jobs: [job(COOK)] }, origin);
    expect(query.own).toBe(COOK);
    expect(ids(query)).toEqual([NURSE]);
  });

  it('may name the missing figure', () => {
    const about = afterAskingBack([], {
      operation: 'overview',
      measures: [],
      subjects: [subjectOf(ROOFER)],
      unclear: { what: 'measure', mention: '', choices: [], position: 0, role: 'subject' },
    });
    const query = asked('choose', { measures: ['growth'] }, about);
    expect(ids(query)).toEqual([ROOFER]);
    expect(query).toMatchObject({ operation: 'show', measures: ['growth'], unclear: null });
  });

  it('is asked about again if it is ambiguous itself', () => {
    const query = asked('choose', { jobs: [unsureJob('x', 'y')] }, state);
    expect(query.unclear).toMatchObject({ choices: ['x', 'y'], position: 0 });
  });

  it('continues with the likeliest choice if it is only a place, and keeps the others', () => {
    const query = asked('choose', { places: [inState('TX')] }, state);
    expect(ids(query)).toEqual([ROOFER]);
    expect(query).toMatchObject({ places: ['TX'], unclear: null });
  });

  it('is a change if nothing was asked', () => {
    expect(ids(asked('choose', { jobs: [job(BAKER)] }, afterFigures([ROOFER])))).toEqual([BAKER]);
  });
});

test('A condition given before the job is chosen is kept with the question', () => {
  const waiting = afterAskingBack([ROOFER, BAKER], { operation: 'move', measures: [] });
  expect(asked('refine', { limits: [payLimit('at-least', 50_000)] }, waiting)).toMatchObject({
    operation: 'move',
    predicates: [payAtLeast(50_000)],
    unclear: { choices: [ROOFER, BAKER] },
  });
});
