import { ONET_TABLES, readOnetTable } from '../../../src/commands/data-build/onet-tables';
import { Problems } from '../../../src/commands/data-build/problems';
import type { RawCell, SourceFolder } from '../../../src/commands/data-build/source-folder';

/** So many rows that a table is not taken for one that was cut short. */
const MANY = 60_000;
const rated = [
  'O*NET-SOC Code',
  'Element ID',
  'Element Name',
  'Scale ID',
  'Data Value',
  'Recommend Suppress',
  'Not Relevant',
];

/** A folder with the given tables of O*NET. */
const folderWith = (tables: Record<string, RawCell[][]>): SourceFolder => ({
  list: () => Object.keys(tables),
  rows: async file => tables[file.replace('onet/', '')] ?? [],
  sheets: async () => [],
});

/** Titles, and one row again and again with another key each time. */
const table = (titles: string[], row: (at: number) => RawCell[]): RawCell[][] => [
  titles,
  ...Array.from({ length: MANY }, (_, at) => row(at)),
];
const skill = (name: string) => table(rated, at => ['11-1011.00', '2.A.1.a', `${name} ${at}`, 'IM', 4.12, 'N', 'n/a']);

async function read(of: (typeof ONET_TABLES)[keyof typeof ONET_TABLES], tables: Record<string, RawCell[][]>) {
  const problems = new Problems();
  const rows = await readOnetTable(folderWith(tables), of, problems);
  return { rows, refused: problems.any };
}

describe('the tables that O*NET 31 renamed', () => {
  it('are read as job titles', async () => {
    const titles = ['O*NET-SOC Code', 'Job Title', 'Short Title', 'Source(s)'];
    const rows = table(titles, at => ['11-1011.00', `Agency Owner ${at}`, 'n/a', '08']);
    const { rows: found, refused } = await read(ONET_TABLES.alternates, { 'Job Titles.txt': rows });
    expect(refused).toBe(false);
    expect(found[0]?.text('Alternate Title')).toBe('Agency Owner 0');
  });

  it('are read as essential and transferable skills, which are one table', async () => {
    const both = { 'Essential Skills.txt': skill('Writing'), 'Transferable Skills.txt': skill('Persuasion') };
    const { rows, refused } = await read(ONET_TABLES.skills, both);
    expect([rows.length, refused]).toEqual([2 * MANY, false]);
    expect((await read(ONET_TABLES.skills, { 'Essential Skills.txt': skill('Writing') })).refused).toBe(true);
  });

  it('are read as software skills', async () => {
    const titles = ['O*NET-SOC Code', 'Workplace Example', 'Element ID', 'Element Name', 'Hot Technology', 'In Demand'];
    const rows = table(titles, at => ['11-1011.00', `AutoCAD ${at}`, '2.E', 'Design software', 'Y', 'N']);
    const { rows: found, refused } = await read(ONET_TABLES.technology, { 'Software Skills.txt': rows });
    expect([found[0]?.text('Example'), refused]).toEqual(['AutoCAD 0', false]);
  });

  it('are read as activities with their new ids', async () => {
    const titles = ['GWA Element ID', 'GWA Element Name', 'DWA Element ID', 'DWA Element Name'];
    const rows = table(titles, at => ['4.A.1', 'Getting Information', `4.A.1.a.1.I01.D${at}`, 'Review art.']);
    const { rows: found, refused } = await read(ONET_TABLES.activityNames, { 'GWAs to IWAs to DWAs.txt': rows });
    expect([found[0]?.text('DWA Title'), refused]).toEqual(['Review art.', false]);
  });

  it('are refused beside the tables they took the place of', async () => {
    const both = {
      'Skills.txt': skill('Writing'),
      'Essential Skills.txt': skill('Speaking'),
      'Transferable Skills.txt': skill('Persuasion'),
    };
    expect((await read(ONET_TABLES.skills, both)).refused).toBe(true);
    expect(
      (await read(ONET_TABLES.skills, { 'Skills.txt': skill('Writing'), 'Skills.xlsx': skill('Writing') })).refused,
    ).toBe(true);
  });

  it('are read under their older names, too', async () => {
    const { rows, refused } = await read(ONET_TABLES.skills, { 'Skills.xlsx': skill('Writing') });
    expect([rows.length, refused]).toEqual([MANY, false]);
  });
});
