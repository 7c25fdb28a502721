import type { Dataset } from '#src/knowledge/dataset';
import type { Fact } from '#src/knowledge/fact';
import { readFact } from '#src/knowledge/measures/read-fact';
import { sortValue } from '#src/knowledge/measures/reading';
import { isMeasure, subjectOf } from './cell';

/** "{highest|salary|47-2181,47-2121|OH,US}": who comes first by a measure, of these jobs, in these places. */
const REFERENCE = /^\{(highest|lowest)\|([^|}]+)\|([^|}]+)(?:\|([^|}]+))?\}$/;
/** The whole country among states. */
const NATION = 'US';
/** Amounts closer than this share of the smaller, and percentages closer than so many points, have no winner. A rule of its own, to check the bot's. */
const CLOSE = { share: 0.02, points: 0.5 };

/**
 * The winner that a question file expects: an id or a state as it stands there, or the one that a reference comes to.
 * @returns null where the first two are too close to call
 * @throws Error that quotes a reference that names no measure or no job
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
    .sort((one, other) => (sortValue(other.fact) - sortValue(one.fact)) * (end === 'highest' ? 1 : -1));
  const [first, second] = ordered;
  return first && second && !isClose(first.fact, second.fact) ? first.id : null;
}

function isClose(one: Fact, other: Fact): boolean {
  if (one.atLeast || other.atLeast) return one.atLeast === other.atLeast;
  const [first, second] = [Number(one.value), Number(other.value)];
  const gap = Math.abs(first - second);
  return one.unit === 'percent' ? gap < CLOSE.points : gap < CLOSE.share * Math.min(Math.abs(first), Math.abs(second));
}
