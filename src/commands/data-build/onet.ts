import type { OnetRecord } from '../../knowledge/schema/onet-record';
import type { Terms } from '../../knowledge/schema/shared-tables';
import type { Problems } from './problems';
import { readTable, type SourceRow } from './source-table';
import { TermList } from './term-list';

const CODE = 'O*NET-SOC Code';
const CODE_PATTERN = /^\d{2}-\d{4}\.\d{2}$/;
const INTERESTS = ['Realistic', 'Investigative', 'Artistic', 'Social', 'Enterprising', 'Conventional'];

/** O*NET records without their BLS line, and the labels they refer to. */
export interface OnetTables {
  records: Omit<OnetRecord, 'line'>[];
  terms: Pick<Terms, 'skills' | 'knowledge' | 'technology' | 'activities' | 'interests' | 'workStyles' | 'zones'>;
}

/** Reads every O*NET table (tab-separated text or xlsx) into one record per occupation, in code order. */
export async function readOnet(from: string, problems: Problems): Promise<OnetTables> {
  const table = async (name: string, columns: string[]) => {
    const spec = { folder: 'onet', file: new RegExp(`^${name}\\.(txt|xlsx)$`), columns };
    return groupByCode(await readTable(from, spec, problems));
  };
  const occupations = await readTable(
    from,
    { folder: 'onet', file: /^Occupation Data\.(txt|xlsx)$/, columns: [CODE, 'Title'] },
    problems,
  );
  const alternates = await table('Alternate Titles', [CODE, 'Alternate Title', 'Short Title']);
  const reported = await table('Sample of Reported Titles', [CODE, 'Reported Job Title']);
  const zones = await table('Job Zones', [CODE, 'Job Zone']);
  const related = await table('Related Occupations', [CODE, 'Related O*NET-SOC Code', 'Index']);
  const rated = [CODE, 'Element Name', 'Scale ID', 'Data Value'];
  const skills = await table('Skills', [...rated, 'Recommend Suppress', 'Not Relevant']);
  const knowledge = await table('Knowledge', [...rated, 'Recommend Suppress', 'Not Relevant']);
  const technology = await table('Technology Skills', [CODE, 'Example', 'Hot Technology', 'In Demand']);
  const interests = await table('Interests', rated);
  const workStyles = await table('Work Styles', rated);
  const activities = await readActivities(from, problems);

  const lists = {
    skills: new TermList(),
    knowledge: new TermList(),
    technology: new TermList(),
    activities: new TermList(),
    workStyles: new TermList(),
  };
  const records = occupations
    .map(row => ({
      code: row.code(CODE, CODE_PATTERN, 'an O*NET-SOC code such as 29-1141.00'),
      title: row.text('Title'),
    }))
    .sort((one, other) => one.code.localeCompare(other.code))
    .map(({ code, title }) => ({
      code,
      title,
      alternate: unique((alternates.get(code) ?? []).map(row => row.text('Alternate Title'))),
      short: unique(
        (alternates.get(code) ?? []).map(row => row.text('Short Title')).filter(text => text !== 'n/a' && text !== ''),
      ),
      reported: unique((reported.get(code) ?? []).map(row => row.text('Reported Job Title'))),
      zone: zones.get(code)?.[0]?.amount('Job Zone', 0) ?? null,
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
  return { records, terms: { ...labels, interests: INTERESTS, zones: await readZones(from, problems) } };
}

function groupByCode(rows: readonly SourceRow[]): Map<string, SourceRow[]> {
  const groups = new Map<string, SourceRow[]>();
  for (const row of rows) {
    const code = row.code(CODE, CODE_PATTERN, 'an O*NET-SOC code such as 29-1141.00');
    const group = groups.get(code);
    if (group) group.push(row);
    else groups.set(code, [row]);
  }
  return groups;
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

/** Detailed work activity labels by occupation, those of most tasks first (tasks themselves are sentences and stay out). */
async function readActivities(from: string, problems: Problems): Promise<Map<string, string[]>> {
  const labels = new Map(
    (
      await readTable(
        from,
        { folder: 'onet', file: /^DWA Reference\.(txt|xlsx)$/, columns: ['DWA ID', 'DWA Title'] },
        problems,
      )
    ).map(row => [row.text('DWA ID'), row.text('DWA Title').replace(/\.$/, '')]),
  );
  const links = groupByCode(
    await readTable(from, { folder: 'onet', file: /^Tasks to DWAs\.(txt|xlsx)$/, columns: [CODE, 'DWA ID'] }, problems),
  );
  return new Map(
    [...links].map(([code, rows]) => {
      const counts = new Map<string, number>();
      for (const row of rows) {
        const label = labels.get(row.text('DWA ID'));
        if (label === undefined) row.bad('DWA ID', 'an id of the DWA Reference table');
        else counts.set(label, (counts.get(label) ?? 0) + 1);
      }
      return [
        code,
        [...counts]
          .sort((one, other) => other[1] - one[1] || one[0].localeCompare(other[0], 'en'))
          .map(([label]) => label),
      ];
    }),
  );
}

async function readZones(from: string, problems: Problems): Promise<Terms['zones']> {
  const rows = await readTable(
    from,
    { folder: 'onet', file: /^Job Zone Reference\.(txt|xlsx)$/, columns: ['Job Zone', 'Name', 'SVP Range'] },
    problems,
  );
  return rows.map(row => ({
    zone: row.amount('Job Zone', 0),
    name: row.text('Name').replace(/^Job Zone \w+: /, ''),
    svp: row.text('SVP Range').replace(/^\(|\)$/g, ''),
  }));
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
