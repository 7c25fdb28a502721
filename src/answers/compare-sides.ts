import type { Subject } from '../knowledge/dataset';
import type { MeasureId, StateCode } from '../knowledge/fact';
import { publishedPlace, measures as registry } from '../knowledge/measures/registry';
import type { Question } from '../language/question';
import { inPlace, type Toolbox } from './toolbox';

/** One thing compared: a job or group, or a job in a place. */
export interface Side {
  /** Of the job, the place where one job is compared in several, or of both where several are. */
  id: string;
  name: string;
  subject: Subject;
  /** The place asked for; in the sides of one measure, the place that its figure is for. */
  place: StateCode | null;
}

/** More would not fit a phone. */
const MOST_SIDES = 6;

/** One job in several places, several jobs in one, or a few in a few. */
export function sidesOf(
  subjects: readonly Subject[],
  { places, nation }: Pick<Question, 'places' | 'nation'>,
  toolbox: Toolbox,
): Side[] {
  const [only] = subjects;
  const where = nation && places.length > 0 ? [...places, null] : places;
  const sides =
    subjects.length === 1 && only && where.length >= 2
      ? where.map(place => ({ id: place ?? only.id, subject: only, place }))
      : subjects.length > 1 && places.length > 1 && subjects.length * places.length <= MOST_SIDES
        ? subjects.flatMap(subject => places.map(place => ({ id: `${subject.id} ${place}`, subject, place })))
        : subjects.map(subject => ({ id: subject.id, subject, place: places[0] ?? null }));
  return sides.map(side => ({ ...side, name: side.subject.plural + inPlace(side.place, toolbox) }));
}

/**
 * The sides as a measure is published: each named for the place that its figure is for, and one job for the whole country
 * once. A state's pay may stand beside that of a group, of which there is only the nation's; numbers of people may not.
 */
export function publishedSides(measure: MeasureId, sides: readonly Side[], toolbox: Toolbox): Side[] {
  const placeOf = ({ subject, place }: Side) => publishedPlace(measure, place, subject);
  const places = new Set(sides.map(placeOf));
  const mixed = places.size > 1 && places.has(null);
  const apart = mixed && registry[measure].unit.startsWith('USD');
  const published = sides.map((side): Side => {
    const place = mixed && !apart ? null : placeOf(side);
    const where =
      apart && place === null ? ` ${toolbox.wording.say('compare', 'nationwide')}` : inPlace(place, toolbox);
    return { ...side, id: place === null ? side.subject.id : side.id, name: side.subject.plural + where, place };
  });
  return published.filter(({ id }, at) => published.findIndex(side => side.id === id) === at);
}
