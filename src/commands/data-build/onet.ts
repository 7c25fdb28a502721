import { groupBy } from '../../knowledge/group-by';
import type { OnetRecord } from '../../knowledge/schema/onet-record';
import type { Terms } from '../../knowledge/schema/shared-tables';
import { latestRated } from './check-dates';
import { activitiesOf, readActivityNames } from './onet-activities';
import { checkCodes, checkElements, checkFlags, checkRatings, checkRelated, checkTitlesOnce } from './onet-checks';
import { CODE, ONET_TABLES, type OnetTable, readOnetTable } from './onet-tables';
import type { Problems } from './problems';
import type { SourceFolder } from './source-folder';
import type { SourceRow } from './source-row';
import { TermList } from './term-list';

const CODE_PATTERN = /^\d{2}-\d{4}\.\d{2}$/;
const CODE_SAID = 'an O*NET-SOC code such as 29-1141.00';
const INTERESTS = ['Realistic', 'Investigative', 'Artistic', 'Social', 'Enterprising', 'Conventional'];

/** O*NET records without their BLS line, and the labels they refer to. */
export interface OnetTables {
  records: Omit<OnetRecord, 'line'>[];
  terms: Pick<Terms, 'skills' | 'knowledge' | 'technology' | 'activities' | 'interests' | 'workStyles' | 'zones'>;
  /** The rows of the latest ratings. */
  latest: { skills: SourceRow | undefined; knowledge: SourceRow | undefined };
}

/** Reads every O*NET table (tab-separated text or xlsx) into one record per occupation, in code order. */
export async function readOnet(from: SourceFolder, problems: Problems): Promise<OnetTables> {
  const tables = await readTables(from, problems);
  const { alternates, reported, zones, related, skills, knowledge, technology, interests, workStyles } = tables;
  const occupations = await readOccupations(from, problems);
  const activities = activitiesOf(tables.activityLinks, await readActivityNames(from, problems));
  checkTables(tables, new Set(occupations.map(({ code }) => code)));
  const lists = {
    skills: new TermList(),
    knowledge: new TermList(),
    technology: new TermList(),
    activities: new TermList(),
    workStyles: new TermList(),
  };
  const records = [...occupations]
    .sort((one, other) => one.code.localeCompare(other.code))
    .map(({ code, title }) => ({
      code,
      title,
      alternate: unique((alternates.get(code) ?? []).map(row => row.text('Alternate Title'))),
      short: unique(
        (alternates.get(code) ?? []).map(row => row.text('Short Title')).filter(text => text !== 'n/a' && text !== ''),
      ),
      reported: unique((reported.get(code) ?? []).map(row => row.text('Reported Job Title'))),
      zone: zones.get(code)?.[0]?.within('Job Zone', 1, 5, 0) ?? null,
      related: (related.get(code) ?? [])
        .sort((one, other) => one.amount('Index') - other.amount('Index'))
        .map(row => row.text('Related O*NET-SOC Code')),
      skills: rate(skills.get(code), 'IM', lists.skills),
      knowledge: rate(knowledge.get(code), 'IM', lists.knowledge),
      technology: orderTechnology(technology.get(code)).map(name => lists.technology.add(name)),
      activities: (activities.get(code) ?? []).map(name => lists.activities.add(name)),
      interests: readInterests(interests.get(code)),
      workStyles: rate(workStyles.get(code), 'WI', lists.workStyles),
    }));
  const labels = {
    skills: lists.skills.labels,
    knowledge: lists.knowledge.labels,
    technology: lists.technology.labels,
    activities: lists.activities.labels,
    workStyles: lists.workStyles.labels,
  };
  const latest = {
    skills: latestRated([...skills.values()].flat()),
    knowledge: latestRated([...knowledge.values()].flat()),
  };
  return { records, latest, terms: { ...labels, interests: INTERESTS, zones: await readZones(from, problems) } };
}

/** The tables that have rows of occupations, by code. */
async function readTables(from: SourceFolder, problems: Problems) {
  const read = async (table: OnetTable) => groupByCode(await readOnetTable(from, table, problems));
  return {
    alternates: await read(ONET_TABLES.alternates),
    reported: await read(ONET_TABLES.reported),
    zones: await read(ONET_TABLES.zones),
    related: await read(ONET_TABLES.related),
    skills: await read(ONET_TABLES.skills),
    knowledge: await read(ONET_TABLES.knowledge),
    technology: await read(ONET_TABLES.technology),
    interests: await read(ONET_TABLES.interests),
    workStyles: await read(ONET_TABLES.workStyles),
    activityLinks: await read(ONET_TABLES.activityLinks),
  };
}

async function readOccupations(from: SourceFolder, problems: Problems) {
  const rows = await readOnetTable(from, ONET_TABLES.occupations, problems);
  const occupations = rows.map(row => ({
    row,
    code: row.code(CODE, CODE_PATTERN, CODE_SAID),
    title: row.code('Title', /^[A-Z].*[a-z]{2}/, 'the title of an occupation'),
  }));
  checkTitlesOnce(occupations);
  return occupations;
}

function checkTables(tables: Awaited<ReturnType<typeof readTables>>, codes: ReadonlySet<string>): void {
  const { alternates, reported, related, skills, knowledge, technology, interests, workStyles } = tables;
  checkCodes(tables, codes);
  for (const [table, scale] of [
    [skills, 'IM'],
    [knowledge, 'IM'],
    [interests, 'OI'],
    [workStyles, 'WI'],
  ] as const)
    checkRatings([...table.values()].flat(), scale);
  checkElements(skills, 'IM', 35);
  checkElements(knowledge, 'IM', 33);
  checkElements(workStyles, 'WI', 21);
  checkFlags([...technology.values()].flat(), ['Hot Technology', 'In Demand']);
  checkRelated(related, codes);
  for (const row of [...alternates.values()].flat()) row.filled('Alternate Title');
  for (const row of [...reported.values()].flat()) row.filled('Reported Job Title');
  for (const row of [...technology.values()].flat()) row.filled('Example');
}

function groupByCode(rows: readonly SourceRow[]): Map<string, SourceRow[]> {
  return groupBy(rows, row => row.code(CODE, CODE_PATTERN, CODE_SAID));
}

/**
 * Elements on one scale, highest first; suppressed rows and elements that do not apply are left out, as O*NET asks.
 * "Not Relevant" stands on the level row of an element and holds for its importance row too.
 */
function rate(rows: readonly SourceRow[] | undefined, scale: string, list: TermList): [number, number][] {
  const notRelevant = new Set(
    (rows ?? []).filter(row => row.text('Not Relevant') === 'Y').map(row => row.text('Element Name')),
  );
  return (rows ?? [])
    .filter(
      row =>
        row.text('Scale ID') === scale &&
        row.text('Recommend Suppress') !== 'Y' &&
        !notRelevant.has(row.text('Element Name')),
    )
    .map((row): [number, number] => [list.add(row.text('Element Name')), row.amount('Data Value', 2)])
    .sort((one, other) => other[1] - one[1] || one[0] - other[0]);
}

function readInterests(rows: readonly SourceRow[] | undefined): number[] | null {
  const byName = new Map(
    (rows ?? [])
      .filter(row => row.text('Scale ID') === 'OI')
      .map(row => [row.text('Element Name'), row.amount('Data Value', 2)]),
  );
  return INTERESTS.every(name => byName.has(name)) ? INTERESTS.map(name => byName.get(name) ?? 0) : null;
}

function orderTechnology(rows: readonly SourceRow[] | undefined): string[] {
  const rank = (row: SourceRow) => (row.text('In Demand') === 'Y' ? 0 : row.text('Hot Technology') === 'Y' ? 1 : 2);
  return unique(
    [...(rows ?? [])]
      .sort((one, other) => rank(one) - rank(other) || one.text('Example').localeCompare(other.text('Example'), 'en'))
      .map(row => row.text('Example')),
  );
}

async function readZones(from: SourceFolder, problems: Problems): Promise<Terms['zones']> {
  const rows = await readOnetTable(from, ONET_TABLES.zoneNames, problems);
  return rows.map(row => ({
    zone: row.within('Job Zone', 1, 5, 0),
    name: row
      .code('Name', /^Job Zone \w+: /, 'a name such as "Job Zone Two: Some Preparation Needed"')
      .replace(/^Job Zone \w+: /, ''),
    svp: row.code('SVP Range', /\d|Below/, 'a range such as "(4.0 to < 6.0)"').replace(/^\(|\)$/g, ''),
  }));
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
