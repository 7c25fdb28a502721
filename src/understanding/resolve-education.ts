import { type EducationLevel, educationLevels } from '../knowledge/education-levels';
import type { Token } from '../text/tokenize';
import type { Lexicon } from './lexicon';
import { lookUp, wordsOf } from './lookup';
import { countIn } from './resolve-number';
import type { EducationBound } from './slots';

/** BLS's level of education that some words name; undefined where they name none. */
export function educationIn(
  tokens: readonly Token[],
  bound: EducationBound,
  lexicon: Lexicon,
): EducationLevel | undefined {
  const unwanted = bound === 'at-most' ? lexicon.noDegree.get(wordsOf(tokens)) : undefined;
  if (unwanted !== undefined) return unwanted;
  const named = lookUp(lexicon.education, tokens) ?? levelOfYears(tokens, lexicon);
  if (named === undefined)
    return lookUp(lexicon.noDegree, tokens) ?? (lookUp(lexicon.schooling, tokens) && UNNAMED_LEVEL[bound]);
  // The highest level as the most that is wanted ("vet school is too long") is the one that is not.
  const unwantedLevel = bound === 'at-most' && (named === LAST_LEVEL || lookUp(lexicon.negations, tokens));
  return unwantedLevel ? belowLevel(named) : named;
}

/** True where words name a level, and not only schooling as such. */
export function namesLevel(tokens: readonly Token[], lexicon: Lexicon): boolean {
  return lookUp(lexicon.education, tokens) !== undefined || levelOfYears(tokens, lexicon) !== undefined;
}

/** The highest level that is not the one a person does not want; of degrees the one without a degree. */
function belowLevel(level: EducationLevel): EducationLevel {
  const place = educationLevels.indexOf(level);
  return educationLevels[Math.max(0, place - 1)] ?? level;
}

/** What is meant by a degree, college or school where no level is named. */
const UNNAMED_LEVEL = {
  exactly: "Bachelor's degree",
  'at-least': "Bachelor's degree",
  'at-most': 'High school diploma or equivalent',
} as const satisfies Record<string, EducationLevel>;

/** Years of school after high school and the level they lead to. */
const LEVELS_BY_YEARS: readonly (readonly [years: number, level: EducationLevel])[] = [
  [1, 'Postsecondary nondegree award'],
  [3, "Associate's degree"],
  [5, "Bachelor's degree"],
  [7, "Master's degree"],
];
const LAST_LEVEL: EducationLevel = 'Doctoral or professional degree';

function levelOfYears(tokens: readonly Token[], lexicon: Lexicon): EducationLevel | undefined {
  const period = lookUp(lexicon.periods, tokens);
  if (period === undefined) return undefined;
  return levelAfter(period === 'year' ? (countIn(tokens, lexicon) ?? 1) : 1);
}

/** The level that so many years of school after high school lead to. */
export function levelAfter(years: number): EducationLevel {
  return LEVELS_BY_YEARS.find(([most]) => years <= most)?.[1] ?? LAST_LEVEL;
}
