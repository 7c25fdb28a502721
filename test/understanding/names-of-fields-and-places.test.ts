import { cityNames, countryNames, fieldNames, industryNames } from '../../src/understanding/names-of-fields-and-places';
import { realDataset, realDialogs } from '../support/real-content';

const dataset = realDataset();
const dialogs = realDialogs();

/** What a phrase stands for, in the order of the entries. */
const meanings = <T>(entries: readonly (readonly [T, readonly string[]])[], phrase: string): T[] =>
  entries.flatMap(([value, phrases]) => (phrases.includes(phrase) ? [value] : []));

describe('names of fields', () => {
  const entries = fieldNames(dataset, dialogs);

  it('have the codes of all groups with the phrase', () => {
    expect(meanings(entries, 'healthcare')[0]).toEqual(['29-0000', '31-0000']);
  });

  it('include the titles of the groups, each for one group', () => {
    for (const { id, title } of dataset.groups) expect(meanings(entries, title)).toContainEqual([id]);
  });
});

describe('names of countries', () => {
  const countries = countryNames(dataset).map(([name]) => name);

  it('leave Georgia to the state', () => {
    expect(countries).toContain('Canada');
    expect(countries).not.toContain('Georgia');
  });
});

describe('names of cities', () => {
  const cities = cityNames(dataset, word => word === 'normal');

  it('prefer a U.S. city to one abroad, unless that is much larger', () => {
    expect(meanings(cities, 'Odessa')[0]?.state).toBe('TX');
    expect(meanings(cities, 'Paris')[0]?.state).toBeNull();
  });

  it('leave out small cities that are words of the language', () => expect(meanings(cities, 'Normal')).toEqual([]));
});

test('Industries are named by words, labels and the titles of their sectors', () => {
  const entries = industryNames(dataset, dialogs);
  for (const [code, title] of dataset.terms.sectors) expect(meanings(entries, title)).toContain(code);
  for (const [code, { label }] of Object.entries(dialogs.industries)) expect(meanings(entries, label)).toContain(code);
});
