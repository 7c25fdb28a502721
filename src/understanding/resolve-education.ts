import { type EducationLevel, educationLevels } from '../knowledge/education-levels';
import type { Token } from '../text/tokenize';
import type { Lexicon } from './lexicon';
import { lookUp, wordsOf } from './lookup';
import { countIn } from './resolve-number';
import type { EducationBound } from './slots';

/**
 * Returns the BLS level of education that words name; undefined if they name none. For `at-most`, that is the highest level that is
 * accepted.
 */
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
  // The highest level as an upper limit ("vet school is too long") is the one that is not wanted.
  const unwantedLevel = bound === 'at-most' && (named === LAST_LEVEL || lookUp(lexicon.negations, tokens));
  return unwantedLevel ? belowLevel(named) : named;
}

/** True if words name a level, not just schooling in general. */
export function namesLevel(tokens: readonly Token[], lexicon: Lexicon): boolean {
  return lookUp(lexicon.education, tokens) !== undefined || levelOfYears(tokens, lexicon) !== undefined;
}

/** The level below one that a person does not want. */
function belowLevel(level: EducationLevel): EducationLevel {
  const place = educationLevels.indexOf(level);
  return educationLevels[Math.max(0, place - 1)] ?? level;
}

/** What is meant by a degree, college or school if no level is named. */
const UNNAMED_LEVEL = {
  exactly: "Bachelor's degree",
  'at-least': "Bachelor's degree",
  'at-most': 'High school diploma or equivalent',
} as const satisfies Record<string, EducationLevel>;

/** The most years of school after high school for each level. */
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

/** Returns the level that a number of years of school after high school leads to. */
export function levelAfter(years: number): EducationLevel {
  return LEVELS_BY_YEARS.find(([most]) => years <= most)?.[1] ?? LAST_LEVEL;
}
