import type { BlsLine } from '../../knowledge/schema/bls-line';
import type { Problems } from './problems';
import { readTable, type SourceRow } from './source-table';

type Projection = NonNullable<BlsLine['projection']>;
const NONE = ['—', ''];
const CODE = /^\d{2}-\d{4}$/;

/** Titles and codes carry the release year in their column names; the year is read off, not assumed. */
const column = (row: SourceRow, pattern: RegExp): string => {
  const found = [...row.cells.keys()].find(name => pattern.test(name));
  if (found === undefined) row.bad(String(pattern), `a column named like ${pattern.source}`);
  return found ?? '';
};
const code = (row: SourceRow): string => row.text(column(row, /Employment Matrix code$/));
const title = (row: SourceRow): string => row.text(column(row, /Employment Matrix title$/)).replace(/\s*\[\d+\]$/, '');
const label = (row: SourceRow, pattern: RegExp): string | null => {
  const text = row.text(column(row, pattern));
  return NONE.includes(text) ? null : text;
};
const thousands = (value: number): number => Math.round(value * 1000);

/** Table 1.2: line items by code, and the major groups and total among the summaries. */
export async function readProjections(
  from: string,
  problems: Problems,
): Promise<Map<string, { title: string; projection: Projection }>> {
  const spec = {
    folder: 'bls',
    file: /^occupation\.xlsx$/,
    sheet: 'Table 1.2',
    header: 2,
    columns: ['Occupation type'],
  };
  const byCode = new Map<string, { title: string; projection: Projection }>();
  for (const row of await readTable(from, spec, problems)) {
    const soc = code(row);
    if (!CODE.test(soc)) continue;
    if (row.text('Occupation type') !== 'Line item' && !soc.endsWith('0000')) continue;
    const openings = row.numberOr(column(row, /^Occupational openings/), NONE, 1);
    byCode.set(soc, {
      title: title(row),
      projection: {
        jobs: thousands(row.amount(column(row, /^Employment, \d{4}$/), 1)),
        jobs2034: thousands(
          row.amount([...row.cells.keys()].filter(name => /^Employment, \d{4}$/.test(name))[1] ?? '', 1),
        ),
        growth: row.amount(column(row, /^Employment change, percent/), 1),
        selfEmployed: row.numberOr(column(row, /^Percent self employed/), NONE, 1),
        openings: openings === null ? null : thousands(openings),
        education: label(row, /^Typical education/),
        experience: label(row, /^Work experience/),
        training: label(row, /^Typical on-the-job training/),
      },
    });
  }
  return byCode;
}

/** Table 5.3: percent of workers 25 and older per level of attainment, with the levels' labels. */
export async function readAttainment(from: string, problems: Problems) {
  const levels = [
    'Less than high school diploma',
    'High school diploma or equivalent',
    'Some college, no degree',
    "Associate's degree",
    "Bachelor's degree",
    "Master's degree",
    'Doctoral or professional degree',
  ];
  const byCode = new Map<string, number[]>();
  const spec = { folder: 'bls', file: /^education\.xlsx$/, sheet: 'Table 5.3', header: 2, columns: levels };
  for (const row of await readTable(from, spec, problems)) {
    if (!CODE.test(code(row)) || levels.some(level => NONE.includes(row.text(level)))) continue;
    byCode.set(
      code(row),
      levels.map(level => row.amount(level, 1)),
    );
  }
  return { levels, byCode };
}

/** Table 6.2: the three skills that matter most, by code. */
export async function readTopSkills(from: string, problems: Problems): Promise<Map<string, string[]>> {
  const columns = ['Top highest skill', 'Second highest skill', 'Third highest skill'];
  const spec = { folder: 'bls', file: /^skills\.xlsx$/, sheet: 'Table 6.2', header: 2, columns };
  const rows = await readTable(from, spec, problems);
  return new Map(
    rows
      .filter(row => CODE.test(code(row)) && columns.every(name => !NONE.includes(row.text(name))))
      .map(row => [code(row), columns.map(name => row.text(name))]),
  );
}

/** Table 6.5: percentile rank among all occupations in each of 17 skills. */
export async function readSkillRanks(from: string, problems: Problems) {
  const spec = {
    folder: 'bls',
    file: /^skills\.xlsx$/,
    sheet: 'Table 6.5',
    header: 2,
    columns: ['Adaptability', 'Writing and reading'],
  };
  const rows = await readTable(from, spec, problems);
  const skills = [...(rows[0]?.cells.keys() ?? [])].slice(2, 19);
  const byCode = new Map<string, number[]>();
  for (const row of rows) {
    if (CODE.test(code(row)) && !NONE.includes(row.text('Adaptability')))
      byCode.set(
        code(row),
        skills.map(skill => row.amount(skill, 1)),
      );
  }
  return { skills, byCode };
}
