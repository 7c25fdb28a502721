import { checkTitles } from './check-table';
import type { Problems } from './problems';
import type { SourceFolder } from './source-folder';
import type { SourceRow } from './source-row';
import { filesOf, readTable } from './source-table';

/** Column of the occupation's code. */
export const CODE = 'O*NET-SOC Code';
/** An O*NET-SOC code. */
export const CODE_PATTERN = /^\d{2}-\d{4}\.\d{2}$/;
/** Describes such a code in errors. */
export const CODE_SAID = 'an O*NET-SOC code such as 29-1141.00';

/** The id of a detailed work activity. */
export const ACTIVITY = /^4\.A\.[\w.]+\.I\d+\.D\d+$/;
/** Describes such an id in errors. */
export const ACTIVITY_SAID = 'the id of an activity such as 4.A.1.a.1.I01.D01';

/**
 * A table of O*NET. Release 31 (and 30.3) renamed some tables and columns, and split one table, so each has its older and its newer
 * names.
 */
export interface OnetTable {
  /** Names of the file, without extension; all the newer ones together make the table. */
  older: string;
  newer: readonly string[];
  columns: readonly string[];
  /** Columns with another name in the newer release, by the older one. */
  renamed?: Readonly<Record<string, string>>;
  key: readonly string[];
}

const RATED = [CODE, 'Element Name', 'Scale ID', 'Data Value'];
const ELEMENT_KEY = [CODE, 'Element Name', 'Scale ID'];

/** The tables that are read. */
export const ONET_TABLES = {
  occupations: { older: 'Occupation Data', newer: ['Occupation Data'], columns: [CODE, 'Title'], key: [CODE] },
  alternates: {
    older: 'Alternate Titles',
    newer: ['Job Titles'],
    columns: [CODE, 'Alternate Title', 'Short Title'],
    renamed: { 'Alternate Title': 'Job Title' },
    key: [CODE, 'Alternate Title'],
  },
  reported: {
    older: 'Sample of Reported Titles',
    newer: ['Sample of Reported Titles'],
    columns: [CODE, 'Reported Job Title'],
    key: [CODE, 'Reported Job Title'],
  },
  zones: { older: 'Job Zones', newer: ['Job Zones'], columns: [CODE, 'Job Zone'], key: [CODE] },
  zoneNames: {
    older: 'Job Zone Reference',
    newer: ['Job Zone Reference'],
    columns: ['Job Zone', 'Name', 'SVP Range'],
    key: ['Job Zone'],
  },
  related: {
    older: 'Related Occupations',
    newer: ['Related Occupations'],
    columns: [CODE, 'Related O*NET-SOC Code', 'Index'],
    key: [CODE, 'Related O*NET-SOC Code'],
  },
  skills: {
    older: 'Skills',
    newer: ['Essential Skills', 'Transferable Skills'],
    columns: [...RATED, 'Recommend Suppress', 'Not Relevant'],
    key: ELEMENT_KEY,
  },
  knowledge: {
    older: 'Knowledge',
    newer: ['Knowledge'],
    columns: [...RATED, 'Recommend Suppress', 'Not Relevant'],
    key: ELEMENT_KEY,
  },
  technology: {
    older: 'Technology Skills',
    newer: ['Software Skills'],
    columns: [CODE, 'Example', 'Hot Technology', 'In Demand'],
    renamed: { Example: 'Workplace Example' },
    key: [CODE, 'Example'],
  },
  interests: { older: 'Interests', newer: ['Career Interest Types'], columns: RATED, key: ELEMENT_KEY },
  workStyles: { older: 'Work Styles', newer: ['Work Styles'], columns: RATED, key: ELEMENT_KEY },
  activityLinks: {
    older: 'Tasks to DWAs',
    newer: ['Tasks to DWAs'],
    columns: [CODE, 'Task ID', 'DWA ID'],
    renamed: { 'DWA ID': 'DWA Element ID' },
    key: [CODE, 'Task ID', 'DWA ID'],
  },
  activityNames: {
    older: 'DWA Reference',
    newer: ['GWAs to IWAs to DWAs'],
    columns: ['DWA ID', 'DWA Title'],
    renamed: { 'DWA ID': 'DWA Element ID', 'DWA Title': 'DWA Element Name' },
    key: ['DWA ID'],
  },
} satisfies Record<string, OnetTable>;

/** Reads a table under its older names or its newer ones; both at once are rejected. */
export async function readOnetTable(
  from: SourceFolder,
  { older, newer, columns, renamed = {}, key }: OnetTable,
  problems: Problems,
): Promise<SourceRow[]> {
  const fileOf = (name: string) => new RegExp(`^${name}\\.(txt|xlsx)$`);
  const isThere = (name: string) => filesOf(from, { folder: 'onet', file: fileOf(name) }).length > 0;
  const there = newer.filter(name => name !== older && isThere(name));
  if (there.length > 0 && isThere(older))
    problems.add({
      file: `onet/${older}`,
      where: 'file',
      field: 'file',
      value: `also ${there.join(', ')}`,
      allowed: 'the tables of one release: remove the others',
    });
  const names = there.length > 0 ? newer : [older];
  const rename = (titles: readonly string[]) =>
    checkTitles(titles, columns) === null ? [...titles] : olderTitles(titles, renamed);
  const tables: SourceRow[][] = [];
  for (const name of names)
    tables.push(await readTable(from, { folder: 'onet', file: fileOf(name), columns, key, rename }, problems));
  return tables.flat();
}

function olderTitles(titles: readonly string[], renamed: Readonly<Record<string, string>>): string[] {
  const older = new Map(Object.entries(renamed).map(([old, now]) => [now, old]));
  return titles.map(title => older.get(title) ?? title);
}
