import { isRemainder } from '../../src/knowledge/groups';
import { bestOf } from '../../src/query/best-of-line';
import type { Predicate } from '../../src/query/predicate';
import { EMPTY_QUERY } from '../../src/query/query';
import { selectOccupations } from '../../src/query/select-occupations';
import { realDataset } from '../support/real-content';

const dataset = realDataset();
const lineOf = (id: string) => {
  const line = dataset.entries.find(entry => entry.id === id);
  if (!line) throw new Error(id);
  return line;
};
const OTHER_COMPUTER = lineOf('15-1299.00');
const NURSES = lineOf('29-1141.00');
const TESTERS = '15-1299.04';

describe('an “all other” line', () => {
  it('is named by its occupation that fits best, with the figures of the line', () => {
    const best = bestOf(OTHER_COMPUTER, ({ id }) => (id === TESTERS ? 2 : 1));
    expect(best).toMatchObject({ id: TESTERS, title: 'Penetration Testers', occupation: { id: TESTERS } });
    expect(best.members.map(({ id }) => id)).toEqual([TESTERS]);
    expect(best.line).toBe(OTHER_COMPUTER.line);
  });

  it('is named by one that fits, however badly, rather than by one that does not', () => {
    expect(bestOf(OTHER_COMPUTER, ({ id }) => (id === TESTERS ? -1 : null)).id).toBe(TESTERS);
  });

  it('stays as it is if none of its occupations fits', () => {
    expect(bestOf(OTHER_COMPUTER, () => null)).toBe(OTHER_COMPUTER);
  });
});

test('A line that is not “all other” stays as it is, though it has several occupations', () => {
  expect(NURSES.members.length).toBeGreaterThan(1);
  expect(bestOf(NURSES, ({ id }) => (id === NURSES.id ? 1 : 2))).toBe(NURSES);
});

describe('a list of computer jobs', () => {
  const others: Predicate = { type: 'occupation', ids: [OTHER_COMPUTER.id], not: false };
  const outdoors: Predicate = {
    type: 'trait',
    trait: { label: 'geography', terms: [{ list: 'knowledge', name: 'Geography' }] },
    not: false,
  };
  const titles = (...predicates: Predicate[]) =>
    selectOccupations({ ...EMPTY_QUERY, predicates }, dataset).selected.map(({ entry }) => entry.title);

  it('in order of their fit names the occupation that fits', () => {
    expect(titles(others, outdoors)).toEqual(['Geographic Information Systems Technologists and Technicians']);
  });

  it('in order of pay names the line, since the figure is the same for all of its occupations', () => {
    const [title = ''] = titles(others);
    expect(isRemainder(title)).toBe(true);
  });
});
