import type { OnetRecord } from '../../knowledge/schema/onet-record';
import type { Terms } from '../../knowledge/schema/shared-tables';
import { latestRated } from './check-dates';
import { activitiesOf, readActivityNames } from './onet-activities';
import { type OccupationTable, readByOccupation } from './onet-by-occupation';
import { checkTitlesOnce } from './onet-checks';
import { CODE, CODE_PATTERN, CODE_SAID, ONET_TABLES, readOnetTable } from './onet-tables';
import type { Problems } from './problems';
import type { SourceFolder } from './source-folder';
import type { SourceRow } from './source-row';
import { technologyOrder } from './technology-order';
import { TermList } from './term-list';

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
  const occupations = await readOccupations(from, problems);
  const tables = await readTables(from, new Set(occupations.map(({ code }) => code)), problems);
  const { alternates, reported, zones, related, skills, knowledge, technology, interests, workStyles } = tables;
  const activities = activitiesOf(tables.activityLinks, await readActivityNames(from, problems));
  const technologies = technologyOrder(technology);
  const lists = {
    skills: new TermList(),
    knowledge: new TermList(),
    technology: new TermList(),
    activities: new TermList(),
    workStyles: new TermList(),
  };
  const records = [...occupations]
    .sort((a, b) => a.code.localeCompare(b.code))
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
        .sort((a, b) => a.amount('Index') - b.amount('Index'))
        .map(row => row.text('Related O*NET-SOC Code')),
      skills: rate(skills.get(code), 'IM', lists.skills),
      knowledge: rate(knowledge.get(code), 'IM', lists.knowledge),
      technology: technologies(code).map(name => lists.technology.add(name)),
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

/** Reads the tables that have rows for each occupation. */
async function readTables(from: SourceFolder, codes: ReadonlySet<string>, problems: Problems) {
  const read = (table: OccupationTable) => readByOccupation(from, table, codes, problems);
  return {
    alternates: await read('alternates'),
    reported: await read('reported'),
    zones: await read('zones'),
    related: await read('related'),
    skills: await read('skills'),
    knowledge: await read('knowledge'),
    technology: await read('technology'),
    interests: await read('interests'),
    workStyles: await read('workStyles'),
    activityLinks: await read('activityLinks'),
  };
}

/** Reads the table of occupations. */
export async function readOccupations(from: SourceFolder, problems: Problems) {
  const rows = await readOnetTable(from, ONET_TABLES.occupations, problems);
  const occupations = rows.map(row => ({
    row,
    code: row.code(CODE, CODE_PATTERN, CODE_SAID),
    title: row.code('Title', /^[A-Z].*[a-z]{2}.*[^.]$/, 'the title of an occupation'),
  }));
  checkTitlesOnce(occupations);
  return occupations;
}

/**
 * Elements on one scale, highest first, without suppressed rows and elements that do not apply, as O*NET asks. "Not Relevant" is on
 * the level row of an element and applies to its importance row, too.
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
    .sort((a, b) => b[1] - a[1] || a[0] - b[0]);
}

function readInterests(rows: readonly SourceRow[] | undefined): number[] | null {
  const byName = new Map(
    (rows ?? [])
      .filter(row => row.text('Scale ID') === 'OI')
      .map(row => [row.text('Element Name'), row.amount('Data Value', 2)]),
  );
  return INTERESTS.every(name => byName.has(name)) ? INTERESTS.map(name => byName.get(name) ?? 0) : null;
}

/** Reads the table of Job Zones, of which there are five. */
export async function readZones(from: SourceFolder, problems: Problems): Promise<Terms['zones']> {
  const rows = await readOnetTable(from, ONET_TABLES.zoneNames, problems);
  const zones = rows.map(row => ({
    zone: row.within('Job Zone', 1, 5, 0),
    name: row
      .code('Name', /^Job Zone \w+: /, 'a name such as "Job Zone Two: Some Preparation Needed"')
      .replace(/^Job Zone \w+: /, ''),
    svp: row.code('SVP Range', /^\(.*\d.*\)$/, 'a range such as "(4.0 to < 6.0)"').replace(/^\(|\)$/g, ''),
  }));
  if (zones.length !== 5) rows.at(-1)?.bad('Job Zone', `five zones, not ${zones.length}: rows may be missing`);
  return zones;
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
