import type { Major, Predicate } from '../query/predicate';
import { predicatesOf } from '../query/predicate';
import type { AnswerContext } from './answer-context';
import { listed } from './format-value';
import { lowerCase } from './lower-case';

/** Majors in a sentence: "math and economics". */
export function majorsSaid(majors: readonly Major[]): string {
  return listed.format(majors.map(({ label }) => lowerCase(label)));
}

/**
 * Explains what the crosswalk of majors and occupations can and cannot say, if a search names a major; also says if the crosswalk names
 * no job for a major.
 */
export function majorLines(predicates: readonly Predicate[], { dataset, wording }: AnswerContext): string[] {
  const asked = predicatesOf('major', predicates).flatMap(({ majors }) => majors);
  if (asked.length === 0) return [];
  const empty = asked.filter(({ programs }) => dataset.majors.preparedFor(programs).size === 0);
  return [
    ...(empty.length > 0 ? [wording.say('fact', 'major-none', { what: majorsSaid(empty) })] : []),
    ...(empty.length < asked.length ? [wording.say('fact', 'major-note')] : []),
  ];
}
