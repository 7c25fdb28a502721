import { ACTIVITY, ACTIVITY_SAID, ONET_TABLES, readOnetTable } from './onet-tables';
import type { Problems } from './problems';
import type { SourceFolder } from './source-folder';
import type { SourceRow } from './source-row';

/**
 * Labels of detailed work activities by occupation, those with the most tasks first. Tasks themselves are whole sentences and are left
 * out.
 */
export function activitiesOf(
  links: ReadonlyMap<string, SourceRow[]>,
  labels: ReadonlyMap<string, string>,
): Map<string, string[]> {
  return new Map([...links].map(([code, rows]) => [code, mostFirst(countLabels(rows, labels))]));
}

function countLabels(rows: readonly SourceRow[], labels: ReadonlyMap<string, string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const label = labels.get(row.text('DWA ID'));
    if (label === undefined) row.bad('DWA ID', 'an id of the table that names the activities');
    else counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return counts;
}

function mostFirst(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0], 'en')).map(([label]) => label);
}

/** The labels of activities by their id. */
export async function readActivityNames(from: SourceFolder, problems: Problems): Promise<Map<string, string>> {
  const rows = await readOnetTable(from, ONET_TABLES.activityNames, problems);
  return new Map(
    rows.map(row => {
      row.code('DWA ID', ACTIVITY, ACTIVITY_SAID);
      return [row.text('DWA ID'), row.code('DWA Title', /[a-z]{3}/, 'what is done').replace(/\.$/, '')];
    }),
  );
}
