import { type NamedSubject, type Query, subjectOf, type Unclear } from '../../query/query';
import { type JobMention, readingsOf } from '../../understanding/occupations/linker';
import type { DialogueTurn, Reducer } from '../turn';
import { isList } from './base';
import { aside } from './begun';
import { change } from './change';
import { measuresIn } from './measures';
import { merged } from './merge-predicates';
import { namedPlaces } from './places';
import { predicatesIn } from './predicates';
import { itemAt, namedSubjects } from './subjects';

/** Applies the answer to the bot's question: one of the choices by number or name, another job, or a measure. */
export const choose: Reducer = turn => {
  const { asked } = turn.state;
  if (!asked?.unclear) return change(turn);
  const query = withDetails(turn, asked);
  if (asked.unclear.what !== 'measure') return withJob(turn, query, asked.unclear);
  if (measuresIn(turn.slots).length === 0) return change(turn);
  return { ...query, operation: query.operation === 'overview' ? 'show' : query.operation };
};

/** The open query with the place, measure and unit that the answer names in addition. */
function withDetails({ slots }: DialogueTurn, asked: Query): Query {
  const { places, outside } = namedPlaces(slots);
  const measures = measuresIn(slots);
  return {
    ...asked,
    places: places.length > 0 ? places : asked.places,
    outside: outside ?? asked.outside,
    measures: measures.length > 0 ? measures : asked.measures,
    period: slots.period ?? asked.period,
    unclear: null,
  };
}

/** The open query with the chosen job, or with another one that the answer names. */
function withJob(turn: DialogueTurn, query: Query, unclear: Unclear): Query {
  const { slots, state } = turn;
  const named = namedSubjects({ ...slots, jobs: [...slots.jobs, ...slots.own] });
  const subject = chosenSubject(turn, unclear) ?? named.subjects[0];
  if (subject) return filled(query, subject, unclear);
  if (named.unclear) return { ...query, unclear: { ...named.unclear, position: unclear.position, role: unclear.role } };
  // A person who continues without choosing gets the likeliest job, and the reply names the others.
  const goesOn = slots.places.length > 0 || measuresIn(slots).length > 0 || slots.period !== null;
  const [likeliest, ...alternatives] = unclear.choices;
  if (goesOn && likeliest)
    return filled(query, { id: likeliest, mention: unclear.mention || null, alternatives }, unclear);
  if (goesOn) return { ...query, unclear };
  // "Nothing at night": a condition that is named before the job is chosen is added to the open query.
  const wishes = predicatesIn(slots);
  if (wishes.length + slots.topics.length > 0 && isList(query))
    return { ...query, ...aside(turn), predicates: merged(query.predicates, wishes), unclear };
  return change({ ...turn, state: { ...state, asked: null } });
}

/** The chosen job, by its number or by a name; null if the answer means none of the choices. */
function chosenSubject({ slots }: DialogueTurn, { choices }: Unclear): NamedSubject | null {
  const [position] = slots.ordinals;
  const byNumber = position === undefined ? undefined : itemAt(choices, position);
  if (byNumber !== undefined) return subjectOf(byNumber);
  const byName = likeliestAmong([...slots.jobs, ...slots.own], choices);
  return byName === null ? null : subjectOf(byName);
}

/**
 * Returns the id that the mentions most probably mean; null if they mean none of the ids.
 * @param share least probability of that occupation, as a share of the likeliest one of its mention
 */
export function likeliestAmong(mentions: readonly JobMention[], ids: readonly string[], share = 0): string | null {
  const [best] = mentions
    .flatMap(mention => readingsOf(mention, share).filter(({ id }) => ids.includes(id)))
    .sort((a, b) => b.probability - a.probability);
  return best?.id ?? null;
}

/** Puts the missing job into a query. */
export function filled(query: Query, subject: NamedSubject, { position, role }: Unclear): Query {
  if (role === 'own') {
    const isAlso = query.operation !== 'move' && query.subjects.length === 0;
    return { ...query, own: subject.id, subjects: isAlso ? [subject] : query.subjects };
  }
  const subjects = [...query.subjects];
  subjects.splice(position, 0, subject);
  return { ...query, subjects };
}
