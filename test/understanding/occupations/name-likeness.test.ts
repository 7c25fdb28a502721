import { NameLikeness } from '../../../src/understanding/occupations/name-likeness';
import { nameTables } from '../../../src/understanding/occupations/name-tables';
import { realDataset } from '../../support/real-content';

const dataset = realDataset();
const tables = nameTables(dataset, {});
const likeness = new NameLikeness(tables.affirmed, tables.bearers, dataset.occupations.length);
const numberOf = (title: string) => dataset.occupations.findIndex(occupation => occupation.title === title);
const titles = (name: string) =>
  likeness.judge(name).candidates.map(({ occupation }) => dataset.occupations[occupation]?.title);

describe('occupations for an unlisted name', () => {
  it('are those with similar names, the likeliest first', () => {
    expect(titles('residential roofer')[0]).toBe('Roofers');
    const { candidates } = likeness.judge('residential roofer');
    const probabilities = candidates.map(({ probability }) => probability);
    expect([...probabilities].sort((a, b) => b - a)).toEqual(probabilities);
    expect(probabilities.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(1);
  });

  it('are less sure if the last word names nobody', () => {
    expect(likeness.judge('roofer stuff').score).toBeLessThan(likeness.judge('stuff roofer').score);
  });

  it('are found by the last six words of a long name', () => {
    expect(titles('one two three four five six seven eight roofer')[0]).toBe('Roofers');
  });
});

describe('a misspelled name', () => {
  it('is known by its letters', () => {
    expect(likeness.judge('opticain').misspelled).toMatchObject({ name: 'optician' });
  });

  it('is none if all of its words are in names', () => expect(likeness.judge('roofer helper').misspelled).toBeNull());
});

describe('the last word of a name', () => {
  it('says what somebody does', () => {
    expect(likeness.isHead('roofer')).toBe(true);
    expect(likeness.isHead('qqqq')).toBe(false);
    expect([...likeness.endedBy('roofer')]).toContain(numberOf('Roofers'));
  });
});

test('The names of an occupation explain its own words best', () => {
  expect(likeness.coverage('roofer', numberOf('Roofers'))).toBe(1);
  expect(likeness.coverage('roofer', numberOf('Actors'))).toBe(0);
});
