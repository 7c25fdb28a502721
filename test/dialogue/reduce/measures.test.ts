import {
  asksForDifference,
  directionOf,
  measuresIn,
  orderingIn,
  usualEnd,
} from '../../../src/dialogue/reduce/measures';
import type { Slots } from '../../../src/understanding/slots';
import { BAKER, EMPTY_SLOTS, job, ROOFER } from '../turns';

const slots = (changes: Partial<Slots>): Slots => ({ ...EMPTY_SLOTS, ...changes });

describe('the measures of a message', () => {
  it.each<[string, Partial<Slots>, string[]]>([
    ['those named', { measures: ['growth', 'jobs'] }, ['growth', 'jobs']],
    ['pay if only a unit of time is named', { period: 'month' }, ['salary']],
    ['hourly pay by the hour', { measures: ['salary'], period: 'hour' }, ['hourly']],
    [
      'the parts of a composite one',
      { measures: ['way-in'] },
      ['education', 'experience', 'training', 'time-to-enter'],
    ],
    ['a part of pay without pay itself', { measures: ['salary', 'salary-p10'] }, ['salary-p10']],
    ['none of likeness between several jobs', { measures: ['related'], jobs: [job(ROOFER), job(BAKER)] }, []],
    ['none for a difference, which has the usual ones', { measures: ['difference'] }, []],
  ])('are %s', (_, given, measures) => expect(measuresIn(slots(given))).toEqual(measures));
});

test('A difference asks to compare jobs as a whole', () => {
  expect(asksForDifference(slots({ measures: ['difference'] }))).toBe(true);
  expect(asksForDifference(slots({ measures: ['salary'] }))).toBe(false);
});

describe('the measures that order jobs', () => {
  it('are numbers', () => {
    expect(orderingIn(slots({ measures: ['salary', 'skills'] }))).toEqual(['salary']);
  });

  it('are levels if one end is named; the time to enter always', () => {
    expect(orderingIn(slots({ measures: ['education'] }))).toEqual([]);
    expect(orderingIn(slots({ measures: ['education'], direction: 'ascending' }))).toEqual(['education']);
    expect(orderingIn(slots({ measures: ['time-to-enter'] }))).toEqual(['time-to-enter']);
  });
});

describe('the end that comes first', () => {
  it('is the lowest of levels and prices, and the highest of others', () => {
    expect(usualEnd('education')).toBe('ascending');
    expect(usualEnd('price-level')).toBe('ascending');
    expect(usualEnd('salary')).toBe('descending');
    expect(usualEnd(null)).toBe('descending');
  });

  it('is the one named, if any', () => {
    expect(directionOf('salary', slots({ direction: 'ascending' }))).toBe('ascending');
    expect(directionOf('salary', EMPTY_SLOTS)).toBe('descending');
  });
});
