import { educationLevels } from '../../knowledge/education-levels';
import type { BlsLine } from '../../knowledge/schema/bls-line';
import type { Problems } from './problems';
import { CODE_COLUMN, linesOf, NONE, TITLE_COLUMN, titleOf, withoutYears } from './projection-columns';
import type { SourceFolder } from './source-folder';
import type { SourceRow } from './source-row';
import { readTable } from './source-table';

type Projection = NonNullable<BlsLine['projection']>;

const GROWTH = 'Employment change, percent';
const NOW = 'Employment, base';
const LATER = 'Employment, projected';
const CHANGE = 'Employment change, numeric';
const SELF_EMPLOYED = 'Percent self employed, base';
const OPENINGS = 'Occupational openings annual average';
/** Header of the column of median pay, USD per year. */
export const WAGE = 'Median annual wage, dollars, base';
const EDUCATION = 'Typical education needed for entry';
const EXPERIENCE = 'Work experience in a related occupation';
const TRAINING = 'Typical on-the-job training needed to attain competency in the occupation';

const LABELS: Readonly<Record<string, readonly string[]>> = {
  [EDUCATION]: educationLevels,
  [EXPERIENCE]: ['None', 'Less than 5 years', '5 years or more'],
  [TRAINING]: [
    'None',
    'Short-term on-the-job training',
    'Moderate-term on-the-job training',
    'Long-term on-the-job training',
    'Internship/residency',
    'Apprenticeship',
  ],
};

const SPEC = {
  folder: 'bls',
  file: /^occupation\.xlsx$/,
  sheet: 'Table 1.2',
  header: 2,
  rename: withoutYears,
  columns: [
    ...[TITLE_COLUMN, CODE_COLUMN, 'Occupation type', NOW, LATER, CHANGE, GROWTH, SELF_EMPLOYED, OPENINGS, WAGE],
    ...[EDUCATION, EXPERIENCE, TRAINING],
  ],
};

/** A line of Table 1.2 that is kept, with the median pay next to it (USD per year, from OEWS). */
export interface ProjectedLine {
  title: string;
  projection: Projection;
  median: number | null;
  row: SourceRow;
}

/** Reads Table 1.2: line items by code, and the major groups and the total among the summaries. */
export async function readProjections(from: SourceFolder, problems: Problems): Promise<Map<string, ProjectedLine>> {
  const byCode = new Map<string, ProjectedLine>();
  const rowOf = new Map<string, SourceRow>();
  const items: Projection[] = [];
  for (const [row, code] of linesOf(await readTable(from, SPEC, problems), NOW)) {
    const type = row.oneOf('Occupation type', ['Line item', 'Summary']);
    const projection = readProjection(row, type);
    const title = titleOf(row);
    const before = rowOf.get(code);
    if (before !== undefined && !isSummaryOfLine(before, type))
      row.bad(CODE_COLUMN, `each code once: row ${before.number} has ${code}, too`);
    rowOf.set(code, row);
    if (type === 'Line item') items.push(projection);
    else if (!code.endsWith('0000')) continue;
    byCode.set(code, { title, projection, median: medianIn(row), row });
  }
  checkTotal(byCode.get('00-0000'), items);
  return byCode;
}

/** True if one of two rows with the same code is a summary and the other is not: a group of one line has the code of that line. */
function isSummaryOfLine(before: SourceRow, type: string): boolean {
  return before.text('Occupation type') !== type;
}

function readProjection(row: SourceRow, type: string): Projection {
  const [now, later] = [row.amount(NOW, 1), row.amount(LATER, 1)];
  checkChange(row, now, later);
  const openings = row.numberOr(OPENINGS, NONE, 1);
  if (openings !== null && (openings < 0 || openings > now))
    row.bad(OPENINGS, `openings of a year in thousands, no more than the ${now} jobs`);
  const share = row.numberOr(SELF_EMPLOYED, NONE, 1);
  if (share !== null && (share < 0 || share > 100)) row.bad(SELF_EMPLOYED, 'a percentage from 0 to 100');
  const label = (column: string) => labelOf(row, column, type === 'Summary');
  return {
    jobs: thousands(now),
    jobs2034: thousands(later),
    growth: row.amount(GROWTH, 1),
    selfEmployed: share,
    openings: openings === null ? null : thousands(openings),
    education: label(EDUCATION),
    experience: label(EXPERIENCE),
    training: label(TRAINING),
  };
}

/** Checks the change in thousands and in percent against the two numbers of jobs, which are rounded to a hundred. */
function checkChange(row: SourceRow, now: number, later: number): void {
  if (now <= 0) row.bad(NOW, 'thousands of jobs, above 0');
  if (later <= 0) row.bad(LATER, 'thousands of jobs, above 0');
  if (Math.abs(later - now - row.amount(CHANGE, 1)) > 0.15)
    row.bad(CHANGE, `about ${(later - now).toFixed(1)}, ${LATER} less ${NOW}: columns may be swapped`);
  const growth = 100 * (later / now - 1);
  if (now > 0 && Math.abs(growth - row.amount(GROWTH, 1)) > 11 / now + 0.06)
    row.bad(GROWTH, `about ${growth.toFixed(1)}, by ${NOW} and ${LATER}: columns may be swapped`);
}

function labelOf(row: SourceRow, column: string, isSummary: boolean): string | null {
  const label = row.oneOf(column, [...(LABELS[column] ?? []), ...(isSummary ? NONE : [])]);
  return NONE.includes(label) ? null : label;
}

function checkTotal(total: ProjectedLine | undefined, items: readonly Projection[]): void {
  const sum = items.reduce((total, { jobs }) => total + jobs, 0);
  if (total && Math.abs(sum - total.projection.jobs) > 0.0005 * total.projection.jobs)
    total.row.bad(NOW, `the jobs of all line items, ${(sum / 1000).toFixed(1)}: rows may be missing or doubled`);
}

/** The median pay that a row prints, USD per year; null if there is none, or if it is above the top code. */
function medianIn(row: SourceRow): number | null {
  const text = row.text(WAGE);
  return text.startsWith('>') ? null : row.numberOr(WAGE, NONE, 0);
}

/** Converts thousands with one decimal to persons. */
function thousands(value: number): number {
  return Math.round(value * 1000);
}
