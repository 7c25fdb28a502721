import { educationLevels } from '../../src/knowledge/education-levels';
import { EMPTY_QUERY, type Query } from '../../src/query/query';
import { answerAbout } from '../support/real-answers';
import { realDataset } from '../support/real-content';

const dataset = realDataset();
const byPay: Query['order'] = { measure: 'salary', direction: 'descending' };
const wellPaid = (rest: Partial<Query> = {}) =>
  answerAbout([], { ...EMPTY_QUERY, operation: 'rank', order: byPay, eachLevel: true, ...rest });

describe('well-paid jobs, with nothing else said', () => {
  it('are the best-paid one of each level of schooling, the lowest level first', () => {
    const levels = wellPaid().facts.flatMap(({ measure, value }) => (measure === 'education' ? [String(value)] : []));
    expect(levels).toEqual(educationLevels.filter(level => levels.includes(level)));
    expect(levels.length).toBeGreaterThan(6);
  });

  it('have a numbered row with the level of schooling in the table that a card shows, and no bars', () => {
    const { chart, table, occupations } = wellPaid();
    expect(chart).toBeUndefined();
    expect(table?.rows).toHaveLength(occupations.length);
    for (const { label } of table?.rows ?? []) expect(label).toMatch(/^\d\. (?:A|An|No|Some) /);
  });

  it('are on buttons by the names that the list has', () => {
    const { labels = [], table } = wellPaid();
    const names = table?.rows.map(({ cells: [job = ''] }) => job.toLowerCase()) ?? [];
    for (const name of names.slice(0, 3)) expect(labels.some(label => label.toLowerCase().endsWith(name))).toBe(true);
  });

  it('have the highest median pay of all jobs at their level', () => {
    const { occupations, facts, text } = wellPaid();
    expect(occupations.length).toBeGreaterThan(6);
    expect(text.split('\n').filter(line => /^\d\. /.test(line))).toHaveLength(occupations.length);
    for (const { id } of occupations) {
      const level = facts.find(({ measure, occupation }) => measure === 'education' && occupation === id)?.value;
      const pay = dataset.entries.flatMap(({ line }) =>
        line.projection?.education === level && typeof line.wages?.annual[2] === 'number' ? [line.wages.annual[2]] : [],
      );
      const own = facts.find(({ measure, occupation }) => measure === 'salary' && occupation === id);
      expect(own?.value).toBeGreaterThanOrEqual(Math.max(...pay));
    }
  });

  it.each<[string, Partial<Query>]>([
    ['the most', { eachLevel: false }],
    ['a number of jobs', { limit: 3 }],
    ['a condition', { predicates: [{ type: 'no-experience' }] }],
    ['a unit of time', { period: 'month' }],
    ['a state', { places: ['OH'] }],
    ['another order', { order: { measure: 'growth', direction: 'descending' } }],
    ['the other end', { order: { ...byPay, direction: 'ascending' } }],
  ])('are a plain list where the search names %s', (_, rest) => {
    const levels = wellPaid(rest).facts.filter(({ measure }) => measure === 'education');
    expect(levels).toEqual([]);
  });
});
