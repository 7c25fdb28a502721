import type { Problems } from './problems';
import { CODE_COLUMN, readByCode, TITLE_COLUMN, withoutYears } from './projection-columns';
import type { SourceFolder } from './source-folder';

const TOP = ['Top highest skill', 'Second highest skill', 'Third highest skill'] as const;

/** The skills of Table 6.5, in the order of their columns. */
const SKILLS = [
  'Adaptability',
  'Computers and information technology',
  'Creativity and innovation',
  'Critical and analytical thinking',
  'Customer service',
  'Detail oriented',
  'Fine motor',
  'Interpersonal',
  'Leadership',
  'Mathematics',
  'Mechanical',
  'Physical strength and stamina',
  'Problem solving and decision making',
  'Project management',
  'Science',
  'Speaking and listening',
  'Writing and reading',
] as const;

const FILE = { folder: 'bls', file: /^skills\.xlsx$/, header: 2, rename: withoutYears };

/** Reads Table 6.2: the three skills that matter most, by code. */
export async function readTopSkills(from: SourceFolder, problems: Problems): Promise<Map<string, string[]>> {
  const spec = { ...FILE, sheet: 'Table 6.2', columns: [TITLE_COLUMN, CODE_COLUMN, ...TOP] };
  const byCode = await readByCode(from, spec, TOP, problems, row => {
    const skills = TOP.map(column => row.oneOf(column, SKILLS));
    if (new Set(skills).size !== TOP.length) row.bad(TOP[2], 'three different skills');
    return skills;
  });
  checkPlaces(byCode, spec.sheet, problems);
  return byCode;
}

/**
 * This skill comes second more often than first, and third more often than second, which shows whether the columns are in the right
 * order.
 */
const RARELY_FIRST = 'Problem solving and decision making';

function checkPlaces(byCode: ReadonlyMap<string, readonly string[]>, sheet: string, problems: Problems): void {
  if (byCode.size === 0) return;
  const [first = 0, second = 0, third = 0] = TOP.map(
    (_, at) => [...byCode.values()].filter(skills => skills[at] === RARELY_FIRST).length,
  );
  if (first < second && second < third) return;
  problems.add({
    file: 'bls/skills.xlsx',
    where: sheet,
    field: TOP.join(', '),
    value: `${first}, ${second} and ${third} times ${RARELY_FIRST}`,
    allowed: 'more often from column to column, as in earlier releases: columns may be swapped',
  });
}

/** Reads Table 6.5: percentile rank among all occupations in each of 17 skills. */
export async function readSkillRanks(from: SourceFolder, problems: Problems) {
  const spec = { ...FILE, sheet: 'Table 6.5', columns: [TITLE_COLUMN, CODE_COLUMN, ...SKILLS] };
  const byCode = await readByCode(from, spec, SKILLS, problems, row =>
    SKILLS.map(skill => row.within(skill, 0, 100, 1)),
  );
  checkRanks(byCode, spec.sheet, problems);
  return { skills: [...SKILLS], byCode };
}

/**
 * For each skill, an occupation that ranks near the top in it and in few others, which shows whether the columns are in the right
 * order.
 */
const FOREMOST: Readonly<Record<(typeof SKILLS)[number], string>> = {
  Adaptability: '21-1022',
  'Computers and information technology': '15-1231',
  'Creativity and innovation': '27-1013',
  'Critical and analytical thinking': '15-2021',
  'Customer service': '29-2081',
  'Detail oriented': '31-9097',
  'Fine motor': '47-5043',
  Interpersonal: '21-1018',
  Leadership: '37-1011',
  Mathematics: '13-2031',
  Mechanical: '47-5081',
  'Physical strength and stamina': '27-2031',
  'Problem solving and decision making': '11-1011',
  'Project management': '11-3013',
  Science: '19-2031',
  'Speaking and listening': '25-1123',
  'Writing and reading': '19-3093',
};
const NEAR_THE_END = 95;

/**
 * Checks that the ranks of each skill are spread over all occupations, so that their mean is near the middle, and that the occupations
 * above rank near the top.
 */
function checkRanks(byCode: ReadonlyMap<string, readonly number[]>, sheet: string, problems: Problems): void {
  const bad = (field: string, value: string, allowed: string) =>
    problems.add({ file: 'bls/skills.xlsx', where: sheet, field, value, allowed });
  if (byCode.size === 0) return;
  SKILLS.forEach((skill, at) => {
    const ranks = [...byCode.values()].map(row => row[at] ?? 0);
    const mean = ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length;
    if (mean < 40 || mean > 60) bad(skill, `ranks of ${mean.toFixed(0)} on average`, 'ranks spread over 0 to 100');
  });
  SKILLS.forEach((skill, at) => {
    const rank = byCode.get(FOREMOST[skill])?.[at];
    if (rank === undefined) bad(skill, `no ${FOREMOST[skill]}`, 'a row for this occupation: rows may be missing');
    else if (rank < NEAR_THE_END)
      bad(
        skill,
        `${rank} for ${FOREMOST[skill]}`,
        `${NEAR_THE_END} or more, as it is for this occupation: columns may be swapped`,
      );
  });
}
