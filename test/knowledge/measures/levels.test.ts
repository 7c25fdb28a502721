import { isLeveled, levelOf } from '../../../src/knowledge/measures/levels';

describe('the level of a label', () => {
  it.each([
    ['education', 'No formal educational credential', 0],
    ['education', 'Doctoral or professional degree', 7],
    ['training', 'Apprenticeship', 4],
    ['time-to-enter', 'Job Zone 4, considerable preparation needed, SVP 7.0 to < 8.0', 4],
  ] as const)('of %s, “%s”, is its place in their order', (measure, value, level) => {
    expect(levelOf({ measure, value })).toBe(level);
  });

  it('is none for labels that stand in no order, and for figures', () => {
    expect(levelOf({ measure: 'education', value: 'no such level' })).toBeNull();
    expect(levelOf({ measure: 'experience', value: 'None' })).toBeNull();
    expect(levelOf({ measure: 'salary', value: 50_000 })).toBeNull();
  });
});

test('Jobs stand in an order by schooling, training and preparation, and not by their duties', () => {
  expect((['education', 'training', 'time-to-enter', 'duties', 'salary'] as const).filter(isLeveled)).toEqual([
    'education',
    'training',
    'time-to-enter',
  ]);
});
