import { NameIndex } from '../../../src/understanding/occupations/name-index';
import { nameTables, rootKey, STRENGTH, unorderedKey } from '../../../src/understanding/occupations/name-tables';
import { realDataset } from '../../support/real-content';

const dataset = realDataset();
const tables = nameTables(dataset, { 'sky painter': ['47-2141.00'] });
const index = new NameIndex(tables, dataset.occupations);

/** Titles of the occupations with a name, and how strongly each has it. */
const bearers = (found: ReturnType<NameIndex['bearersOf']>) =>
  found?.map(({ occupation, strength }) => [occupation.title, strength]);

describe('an exact name', () => {
  it('of a title is as strong as titles are', () => {
    expect(bearers(index.bearersOf('roofer'))).toContainEqual(['Roofers', STRENGTH.title]);
    expect(index.strengthOf('roofer')).toBe(STRENGTH.title);
  });

  it('may be an everyday one', () => {
    expect(bearers(index.bearersOf('sky painter'))).toEqual([
      ['Painters, Construction and Maintenance', STRENGTH.everyday],
    ]);
  });

  it('may be a code', () => expect(index.has('47-2181.00')).toBe(true));

  it('that nobody has is unknown', () => {
    expect(index.has('qqqq')).toBe(false);
    expect(index.strengthOf('qqqq')).toBe(0);
    expect(index.bearersOf('qqqq')).toBeUndefined();
  });
});

describe('another form of a name', () => {
  const inAnyForm = (key: string, turnable = true) => bearers(index.bearersInAnyForm(key, { turnable }));

  it('may be without spaces', () => {
    expect(inAnyForm('dentalhygienist')).toContainEqual(['Dental Hygienists', STRENGTH.title]);
  });

  it('may have its words in another order, if that is allowed', () => {
    expect(inAnyForm('hygienist dental')).toContainEqual(['Dental Hygienists', STRENGTH.title]);
    expect(inAnyForm('hygienist dental', false)).toBeUndefined();
  });

  it('may be the name of the field', () => {
    expect(bearers(index.bearersByRoot('carpentry'))).toContainEqual(['Carpenters', STRENGTH.title]);
    expect(index.hasRoot('qqqq')).toBe(false);
  });
});

test('A title that leaves something out is found by its rule, and by the whole title', () => {
  const key = 'architect landscape naval';
  expect(bearers(index.bearersOf('architect'))?.[0]?.[0]).toBe('Architects, Except Landscape and Naval');
  expect(bearers(index.bearersExcepting(key, ['architect', 'except', 'landscape']))).toEqual([
    ['Architects, Except Landscape and Naval', STRENGTH.title],
  ]);
  expect(index.bearersExcepting(key, ['architect', 'landscape'])).toBeUndefined();
});

describe('the tables of names', () => {
  it('have each name once, with a block of occupations for each', () => {
    expect(new Set(tables.keys).size).toBe(tables.keys.length);
    expect(tables.bearers.starts).toHaveLength(tables.keys.length + 1);
    expect(tables.bearers.starts.at(-1)).toBe(tables.bearers.occupations.length);
  });

  it('are keyed by roots and by sorted words', () => {
    expect(rootKey('welding inspector')).toBe(rootKey('welder inspector'));
    expect(unorderedKey('payroll clerk')).toBe(unorderedKey('clerk in payroll'));
    expect(unorderedKey('clerk')).toBe('clerk');
  });
});
