import type { SourceRow } from '../../../src/commands/data-build/source-row';
import { technologyOrder } from '../../../src/commands/data-build/technology-order';

const row = (name: string, hot = 'N', inDemand = 'N') => {
  const cells: Record<string, string> = { Example: name, 'Hot Technology': hot, 'In Demand': inDemand };
  return { text: (column: string) => cells[column] ?? '' } as SourceRow;
};

/** Jobs that use nothing but office software. */
const offices = ['b', 'c', 'd', 'e'].map(code => [code, [row('Spreadsheets')]] as [string, SourceRow[]]);
const ordered = (...rows: SourceRow[]) => technologyOrder(new Map<string, SourceRow[]>([['a', rows], ...offices]))('a');

describe('the order of the technologies of an occupation', () => {
  it('begins with what is in demand there, then what is hot, then the rest', () => {
    expect(ordered(row('Other'), row('Hot', 'Y'), row('Wanted', 'N', 'Y'))).toEqual(['Wanted', 'Hot', 'Other']);
  });

  it('puts what many occupations use behind what is particular to this one', () => {
    expect(ordered(row('Spreadsheets', 'Y'), row('Other'))).toEqual(['Other', 'Spreadsheets']);
    expect(ordered(row('Spreadsheets', 'Y', 'Y'), row('Wanted', 'N', 'Y'), row('Hot', 'Y'))).toEqual([
      'Wanted',
      'Spreadsheets',
      'Hot',
    ]);
  });

  it('names each once, by the alphabet, and none for an occupation without any', () => {
    expect(ordered(row('B'), row('A'), row('B'))).toEqual(['A', 'B']);
    expect(technologyOrder(new Map(offices))('a')).toEqual([]);
  });
});
