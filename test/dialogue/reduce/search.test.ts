import { searchOf } from '../../../src/dialogue/reduce/search';
import { EMPTY_STATE } from '../../../src/dialogue/state';
import type { Slots } from '../../../src/understanding/slots';
import {
  afterList,
  BAKER,
  COOK,
  EMPTY_SLOTS,
  HEALTH,
  healthField,
  inField,
  job,
  NURSE,
  payAtLeast,
  payLimit,
  ROOFER,
  reference,
} from '../turns';

const search = (slots: Partial<Slots>, state: object = {}) =>
  searchOf({ ...EMPTY_SLOTS, ...slots }, { ...EMPTY_STATE, ...state });

describe('the order of a search', () => {
  it('is by pay unless something else is named', () => {
    expect(search({}).order).toEqual({ measure: 'salary', direction: 'descending' });
    expect(search({ measures: ['growth'] }).order.measure).toBe('growth');
  });

  it('is not by a measure with a limit if there is another', () => {
    const { order } = search({ measures: ['salary', 'growth'], limits: [payLimit('at-least', 50_000)] });
    expect(order.measure).toBe('growth');
  });

  it('is by decline if shrinking jobs are wanted', () => {
    expect(search({ shrinking: true }).order).toEqual({ measure: 'growth', direction: 'ascending' });
  });
});

describe('the conditions of a search', () => {
  it('come from fields and limits', () => {
    const { predicates } = search({ fields: [healthField], limits: [payLimit('at-least', 50_000)] });
    expect(predicates).toEqual(expect.arrayContaining([inField(HEALTH), payAtLeast(50_000)]));
  });

  it('compare with a named job, or the person’s own', () => {
    const beside = { type: 'beside', measure: 'salary', bound: 'at-least', subject: NURSE };
    const more = { measures: ['salary' as const], direction: 'descending' as const, comparative: true };
    expect(search({ ...more, jobs: [job(NURSE)] }).predicates).toContainEqual(beside);
    expect(search({ ...more, references: [reference('own')] }, { own: NURSE }).predicates).toContainEqual(beside);
  });

  it('are near the figure of a job that is named or pointed to without a direction', () => {
    const near = { type: 'beside', measure: 'salary', bound: 'about', subject: NURSE };
    expect(search({ jobs: [job(NURSE)], measures: ['salary'] }).predicates).toContainEqual(near);
    const that = { references: [reference('this')], measures: ['salary' as const] };
    expect(search(that, { jobs: [NURSE] }).predicates).toContainEqual(near);
  });

  it('are one of several jobs named, or pointed to', () => {
    const ids = (slots: Partial<Slots>, state: object) =>
      search(slots, state).predicates.flatMap(predicate => ('ids' in predicate ? predicate.ids : []));
    expect(ids({ jobs: [job(ROOFER), job(BAKER)] }, {})).toEqual([ROOFER, BAKER]);
    expect(ids({ references: [reference('these')] }, afterList([COOK, BAKER]))).toEqual([COOK, BAKER]);
  });

  it('are unclear if a name is ambiguous', () => {
    const unsure = { text: 'x', candidates: [COOK, BAKER].map(id => ({ id, probability: 0.25 })) };
    expect(search({ jobs: [unsure] }).unclear?.choices).toEqual([COOK, BAKER]);
  });
});
