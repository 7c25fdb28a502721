import type { MeasureId } from '../../knowledge/fact';
import type { NamedSubject, Query } from '../../query/query';
import type { Slots } from '../../understanding/slots';
import type { DialogueTurn } from '../turn';
import { lastQuery } from './base';
import { begun } from './begun';
import { directionOf } from './measures';
import { placesOfEdit } from './places';
import { among, predicatesIn } from './predicates';

/** True if a message has conditions that some of the jobs shown may not meet ("which of those pays best without a degree?"). */
export function narrows(slots: Slots): boolean {
  return predicatesIn(slots).some(({ type }) => NARROWING.includes(type));
}

const NARROWING: readonly string[] = ['figure', 'education', 'training', 'no-experience'];

/** Lists some jobs in order of a measure: only the first few, or only those that meet the conditions of the message. */
export function rankAmong(jobs: readonly NamedSubject[], measure: MeasureId, turn: DialogueTurn): Query {
  const { slots, state } = turn;
  const last = lastQuery(state);
  return {
    ...begun(turn),
    ...placesOfEdit(last, slots, state),
    operation: 'rank',
    predicates: [...predicatesIn(slots), among(jobs.map(({ id }) => id))],
    measures: [measure],
    order: { measure, direction: directionOf(measure, slots) },
    period: slots.period ?? last.period,
  };
}
