import type { Dataset } from '#src/knowledge/dataset';
import type { Fact } from '#src/knowledge/fact';
import { readFact } from '#src/knowledge/measures/read-fact';
import { sortValue } from '#src/knowledge/measures/reading';
import { isMeasure, subjectOf } from './cell';

/** "{highest|salary|47-2181,47-2121|OH,US}": the winner by a measure, among these occupations, in these places. */
const REFERENCE = /^\{(highest|lowest)\|([^|}]+)\|([^|}]+)(?:\|([^|}]+))?\}$/;
/** Stands for the nation in a list of states. */
const NATION = 'US';
/**
 * Amounts that differ by less than this share of the smaller one, and percentages that differ by fewer than these points, have no winner.
 * Defined here independently, to check the bot's own rule.
 */
const CLOSE = { share: 0.02, points: 0.5 };

/**
 * Returns the winner that a question file expects: a literal id or state, or the winner that a reference describes.
 * @returns null if the first two are too close to call
 * @throws Error that quotes the reference, if its measure or occupation does not exist
 */
export function winnerOf(expected: string, dataset: Dataset): string | null {
  const [, end, measure = '', codes = '', places = NATION] = REFERENCE.exec(expected) ?? [];
  if (end === undefined) return expected;
  const where = places.split(',');
  const sides = codes.split(',').flatMap(code => {
    const subject = subjectOf(code, dataset);
    if (!subject || !isMeasure(measure)) throw new Error(`${expected}: there is no ${code}, or no measure ${measure}`);
    const release = where.length > 1 ? 'of-states' : 'newest';
    return where.map(place => ({
      id: where.length > 1 && !codes.includes(',') ? place : subject.id,
      fact: readFact(measure, subject, place === NATION ? null : place, dataset, release),
    }));
  });
  const ordered = sides
    .filter(({ fact }) => typeof fact.value === 'number')
    .sort((a, b) => (sortValue(b.fact) - sortValue(a.fact)) * (end === 'highest' ? 1 : -1));
  const [first, second] = ordered;
  return first && second && !isClose(first.fact, second.fact) ? first.id : null;
}

function isClose(one: Fact, other: Fact): boolean {
  if (one.atLeast || other.atLeast) return one.atLeast === other.atLeast;
  const [first, second] = [Number(one.value), Number(other.value)];
  const gap = Math.abs(first - second);
  return one.unit === 'percent' ? gap < CLOSE.points : gap < CLOSE.share * Math.min(Math.abs(first), Math.abs(second));
}
