import type { OewsLine } from './oews-cells';
import type { SourceRow } from './source-row';

/** Shares by which a sum may differ from the total: groups are rounded to ten, and a few detailed lines are not published. */
const MARGIN = { groups: 0.0005, detailed: 0.002 };
const GROUPS = 22;

interface ReadLine {
  row: SourceRow;
  line: OewsLine;
}

/** Reports a total of workers that does not match the major groups, or the detailed lines: rows or a column are wrong. */
export function checkSums(lines: readonly ReadLine[]): void {
  const totals = lines.filter(({ line }) => line.level === 'total');
  const [first] = lines;
  const [total] = totals;
  if (!first) return;
  if (!total || totals.length > 1) {
    first.row.bad('O_GROUP', `one row of all occupations, not ${totals.length}: rows may be missing`);
    return;
  }
  const groups = lines.filter(({ line }) => line.level === 'major');
  if (groups.length !== GROUPS) total.row.bad('O_GROUP', `${GROUPS} major groups below it, not ${groups.length}`);
  compare(total, groups, 'major groups', MARGIN.groups);
  compare(
    total,
    lines.filter(({ line }) => line.level === 'detailed'),
    'detailed occupations',
    MARGIN.detailed,
  );
}

function compare(total: ReadLine, parts: readonly ReadLine[], what: string, margin: number): void {
  const sum = parts.reduce((workers, { line }) => workers + people(line), 0);
  if (Math.abs(sum - people(total.line)) > margin * people(total.line))
    total.row.bad('TOT_EMP', `the workers of all ${what}, ${sum}: rows may be missing or doubled`);
}

function people({ wages: { employment } }: OewsLine): number {
  return typeof employment === 'number' ? employment : 0;
}
