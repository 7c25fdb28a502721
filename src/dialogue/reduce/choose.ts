import { type NamedSubject, type Query, subjectOf, type Unclear } from '../../query/query';
import { type JobMention, readingsOf } from '../../understanding/occupations/linker';
import type { DialogueTurn, Reducer } from '../turn';
import { isList } from './base';
import { aside } from './begun';
import { change } from './change';
import { measuresIn } from './measures';
import { namedPlaces } from './places';
import { merged, predicatesIn } from './predicates';
import { itemAt, namedSubjects } from './subjects';

/** The answer to the bot's question: one of the choices by number or name, another job, or what is asked about it. */
export const choose: Reducer = turn => {
  const { asked } = turn.state;
  if (!asked?.unclear) return change(turn);
  const heard = heardBeside(turn, asked);
  if (asked.unclear.what !== 'measure') return withJob(turn, heard, asked.unclear);
  if (measuresIn(turn.slots).length === 0) return change(turn);
  return { ...heard, operation: heard.operation === 'overview' ? 'show' : heard.operation };
};

/** The open query with the place, measure and unit that the answer names beside the choice. */
function heardBeside({ slots }: DialogueTurn, asked: Query): Query {
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

/** The open query with the job that is chosen, or another one that is named. */
function withJob(turn: DialogueTurn, heard: Query, unclear: Unclear): Query {
  const { slots, state } = turn;
  const named = namedSubjects({ ...slots, jobs: [...slots.jobs, ...slots.own] });
  const subject = chosenSubject(turn, unclear) ?? named.subjects[0];
  if (subject) return filled(heard, subject, unclear);
  if (named.unclear) return { ...heard, unclear: { ...named.unclear, position: unclear.position, role: unclear.role } };
  // Who goes on without choosing means the likeliest one; the others are said beside the answer.
  const goesOn = slots.places.length > 0 || measuresIn(slots).length > 0 || slots.period !== null;
  const [likeliest, ...alternatives] = unclear.choices;
  if (goesOn && likeliest) return filled(heard, { id: likeliest, mention: unclear.mention, alternatives }, unclear);
  if (goesOn) return { ...heard, unclear };
  // "Nothing at night": a wish while the job is still to be chosen, which waits with it.
  const wishes = predicatesIn(slots);
  if (wishes.length + slots.topics.length > 0 && isList(heard))
    return { ...heard, ...aside(turn), predicates: merged(heard.predicates, wishes), unclear };
  return change({ ...turn, state: { ...state, asked: null } });
}

/** The choice that is meant: by its number, or the likeliest one that a name can mean. */
function chosenSubject({ slots }: DialogueTurn, { choices }: Unclear): NamedSubject | null {
  const [position] = slots.ordinals;
  const byNumber = position === undefined ? undefined : itemAt(choices, position);
  if (byNumber !== undefined) return subjectOf(byNumber);
  const byName = likeliestAmong([...slots.jobs, ...slots.own], choices);
  return byName === null ? null : subjectOf(byName);
}

/**
 * Returns the id that the mentions most probably mean; null if they mean none of the ids.
 * @param share how probable that reading must be, as a share of the likeliest reading of its mention
 */
export function likeliestAmong(mentions: readonly JobMention[], ids: readonly string[], share = 0): string | null {
  const [best] = mentions
    .flatMap(mention => readingsOf(mention, share).filter(({ id }) => ids.includes(id)))
    .sort((one, other) => other.probability - one.probability);
  return best?.id ?? null;
}

/** The query with the missing job in its place. */
export function filled(query: Query, subject: NamedSubject, { position, role }: Unclear): Query {
  if (role === 'own') {
    const isAlso = query.operation !== 'move' && query.subjects.length === 0;
    return { ...query, own: subject.id, subjects: isAlso ? [subject] : query.subjects };
  }
  const subjects = [...query.subjects];
  subjects.splice(position, 0, subject);
  return { ...query, subjects };
}
