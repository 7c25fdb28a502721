import type { Subject } from '../knowledge/dataset';
import type { Fact, MeasureId, StateCode } from '../knowledge/fact';
import { isOfPay, isPublishedIn, publishedPlace, measures as registry } from '../knowledge/measures/registry';
import type { Query } from '../query/query';
import { type AnswerContext, inPlace, stateSaid } from './answer-context';
import { jobName } from './job-name';

/** One thing compared: a job or group, or a job in a place. */
export interface Side {
  /** The job's id; the place's if one job is compared across places; both if several jobs are. */
  id: string;
  /** Inside a sentence: "roofers in Ohio". */
  name: string;
  subject: Subject;
  /** The place asked for; after `publishedSides`, the place of the figure. */
  place: StateCode | null;
}

/** A side with its figure. */
export interface Entry {
  side: Side;
  fact: Fact;
}

/** How to word a comparison. */
export interface Worded {
  /** The lowest figure comes first. */
  less: boolean;
  /** Hourly pay was asked for. */
  byHour: boolean;
  /** A table next to the text has all figures, so the text names only the first. */
  inTable: boolean;
}

/** The places asked for, followed by null if the question also names the whole country; empty if it names no place. */
export function placesOf({ places, nation }: Pick<Query, 'places' | 'nation'>): (StateCode | null)[] {
  return nation && places.length > 0 ? [...places, null] : [...places];
}

/** The sides of a comparison: one job in several places, several jobs in one place, or several jobs in several places. */
export function sidesOf(
  subjects: readonly Subject[],
  query: Pick<Query, 'places' | 'nation' | 'measures'>,
  context: AnswerContext,
): Side[] {
  const where = subjects.length > 1 && isNational(query) ? [] : placesOf(query);
  const [only] = subjects;
  const sides =
    subjects.length === 1 && only && where.length >= 2
      ? where.map(place => ({ id: place ?? only.id, subject: only, place }))
      : where.length >= 2
        ? subjects.flatMap(subject => where.map(place => ({ id: `${subject.id} ${place ?? ''}`, subject, place })))
        : subjects.map(subject => ({ id: subject.id, subject, place: where[0] ?? null }));
  return sides.map(side => ({ ...side, name: sideName(side.subject, side.place, context) }));
}

/** True if no measure asked for is published by place, so that all places would show the same figures. */
function isNational({ places, measures }: Pick<Query, 'places' | 'measures'>): boolean {
  return measures.length > 0 && measures.every(measure => places.every(place => !isPublishedIn(measure, place)));
}

function sideName(subject: Subject, place: StateCode | null, context: AnswerContext): string {
  return jobName(subject, context) + inPlace(place, context);
}

/**
 * The sides with the places for which a measure is published. Each is named for the place of its figure, and a job with national
 * figures appears only once. A state's pay may be compared with that of a group, which is national; numbers of people may not.
 */
export function publishedSides(measure: MeasureId, sides: readonly Side[], context: AnswerContext): Side[] {
  if (registry[measure].ofPlaces) return placesAlone(sides, context);
  const placeOf = ({ subject, place }: Side) => publishedPlace(measure, place, subject);
  const places = new Set(sides.map(placeOf));
  const mixed = places.size > 1 && places.has(null);
  // State and national figures may stand side by side: for pay, or if the question itself asks for both.
  const apart = mixed && (isOfPay(measure) || sides.every(side => side.place === placeOf(side)));
  const published = sides.map((side): Side => {
    const place = mixed && !apart ? null : placeOf(side);
    const nationwide = ` ${context.wording.say('compare', 'nationwide')}`;
    const name = jobName(side.subject, context) + (apart && place === null ? nationwide : inPlace(place, context));
    return { ...side, id: place === null ? side.subject.id : side.id, name, place };
  });
  return published.filter(({ id }, at) => published.findIndex(side => side.id === id) === at);
}

/** Figures of a place rather than a job are given once for each place, under its name. */
function placesAlone(sides: readonly Side[], context: AnswerContext): Side[] {
  const named = sides.flatMap(side =>
    side.place === null ? [] : [{ ...side, id: side.place, name: stateSaid(side.place, context) }],
  );
  return named.filter(({ id }, at) => named.findIndex(side => side.id === id) === at);
}
