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

  it('are above or below the figure of a job pointed to, if a direction is named', () => {
    const that = { references: [reference('this')], measures: ['salary' as const], comparative: true };
    const shown = { jobs: [NURSE] };
    for (const [direction, bound] of [
      ['descending', 'at-least'],
      ['ascending', 'at-most'],
    ] as const)
      expect(search({ ...that, direction }, shown).predicates).toEqual([
        { type: 'beside', measure: 'salary', bound, subject: NURSE },
      ]);
  });

  it('are near the figure of pay that is asked about, and that of the job named rather than the one pointed to', () => {
    const hourly = { references: [reference('this')], measures: ['hourly' as const] };
    const near = { type: 'beside', measure: 'hourly', bound: 'about' };
    expect(search(hourly, { jobs: [NURSE] }).predicates).toEqual([{ ...near, subject: NURSE }]);
    expect(search({ ...hourly, jobs: [job(ROOFER)] }, { jobs: [NURSE] }).predicates).toEqual([
      { ...near, subject: ROOFER },
    ]);
  });

  it('are not near a figure other than pay', () => {
    const growth = { references: [reference('this')], measures: ['growth' as const] };
    expect(search(growth, { jobs: [NURSE] }).predicates).toEqual([
      { type: 'beside', measure: 'growth', bound: 'at-least', subject: NURSE },
    ]);
  });

  it('are beside no job that is pointed to other than as this one', () => {
    const those = { references: [reference('these')], measures: ['salary' as const] };
    expect(search(those, { jobs: [NURSE] }).predicates).toEqual([]);
  });

  it('are not beside a job pointed to without a figure, nor beside one of several', () => {
    const types = (slots: Partial<Slots>, state: object) => search(slots, state).predicates.map(({ type }) => type);
    expect(types({ references: [reference('this')] }, { jobs: [NURSE] })).toEqual([]);
    expect(types({ references: [reference('this')], direction: 'descending' }, { jobs: [NURSE] })).toEqual([]);
    expect(types({ references: [reference('these')], measures: ['salary'] }, { jobs: [NURSE, ROOFER] })).toEqual([
      'occupation',
    ]);
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
