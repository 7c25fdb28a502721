import type { Problems } from './problems';
import { CODE_COLUMN, readByCode, TITLE_COLUMN, withoutYears } from './projection-columns';
import type { SourceFolder } from './source-folder';
import type { SourceRow } from './source-row';

const LEVELS = [
  'Less than high school diploma',
  'High school diploma or equivalent',
  'Some college, no degree',
  "Associate's degree",
  "Bachelor's degree",
  "Master's degree",
  'Doctoral or professional degree',
] as const;

const SPEC = {
  folder: 'bls',
  file: /^education\.xlsx$/,
  sheet: 'Table 5.3',
  header: 2,
  rename: withoutYears,
  columns: [TITLE_COLUMN, CODE_COLUMN, ...LEVELS],
};

/** Percentage points by which the sum of the rounded shares may miss 100. */
const ROUNDING = 0.5;

/**
 * Occupations that require a certain education show whether the columns are in the right order: physicians, nurse practitioners,
 * registered nurses, dental hygienists and dishwashers, each with the level that most of them have.
 */
const MOST_COMMON: Readonly<Record<string, (typeof LEVELS)[number]>> = {
  '00-0000': "Bachelor's degree",
  '29-1215': 'Doctoral or professional degree',
  '29-1171': "Master's degree",
  '29-1141': "Bachelor's degree",
  '29-1292': "Associate's degree",
  '35-9021': 'High school diploma or equivalent',
};
/** For some occupations, levels in order of how many workers have them, the most common first. */
const MORE_COMMON: Readonly<Record<string, readonly (typeof LEVELS)[number][]>> = {
  '00-0000': [
    'High school diploma or equivalent',
    'Some college, no degree',
    "Associate's degree",
    'Doctoral or professional degree',
  ],
  '47-2181': ['Less than high school diploma', "Associate's degree", "Master's degree"],
};

/** Table 5.3: percent of workers 25 and older per level of attainment, with the levels' labels. */
export async function readAttainment(from: SourceFolder, problems: Problems) {
  const byCode = await readByCode(from, SPEC, LEVELS, problems, (row, code) => {
    const shares = LEVELS.map(level => row.within(level, 0, 100, 1));
    checkShares(row, code, shares);
    return shares;
  });
  return { levels: [...LEVELS], byCode };
}

function checkShares(row: SourceRow, code: string, shares: readonly number[]): void {
  const sum = shares.reduce((total, share) => total + share, 0);
  if (Math.abs(sum - 100) > ROUNDING) row.bad(LEVELS[0], `shares that add up to 100, not ${sum.toFixed(1)}`);
  const most = LEVELS[shares.indexOf(Math.max(...shares))];
  const expected = MOST_COMMON[code];
  if (expected && most !== expected)
    row.bad(expected, `the largest share of the row, as it is for this occupation: columns may be swapped`);
  const order = (MORE_COMMON[code] ?? []).map(level => ({ level, share: shares[LEVELS.indexOf(level)] ?? 0 }));
  order.forEach(({ level, share }, at) => {
    const before = order[at - 1];
    if (before && before.share <= share)
      row.bad(level, `less than ${before.level}, as it is for this occupation: columns may be swapped`);
  });
}
