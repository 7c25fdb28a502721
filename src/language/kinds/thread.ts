import { remembered } from '../pointing';
import { MOST_COMPARED, type NamedSubject, type Question } from '../question';
import { cueBefore, has, type Sentence } from '../sentence';
import { spansOf } from '../span';
import { inheritPlace } from './follow-up';

/** A job named to go on with: "no, I meant opticians", "add florists", "the same for roofers", "back to glaziers". */
export function understandThread(sentence: Sentence): Question | null {
  const { draft, context } = sentence;
  if (context.subjects.length === 0) return null;
  const swapped = replaced(sentence) ?? otherPlace(sentence) ?? removed(sentence);
  if (swapped) return swapped;
  const [named] = draft.subjects;
  if (!named || draft.unclear) return null;
  const compares = draft.measures.length === 0 || /\bcompare\b/.test(sentence.said);
  if (has(sentence, 'addition') && compares) return added(sentence);
  const again = has(sentence, 'correction') || has(sentence, 'same') || has(sentence, 'recall');
  if (!again || draft.subjects.length > 1) return null;
  const several = has(sentence, 'correction') && context.kind === 'compare' && context.subjects.length > 1;
  const kept = several ? context.subjects.slice(0, -1).map(remembered) : [];
  const measures = draft.measures.length > 0 ? draft.measures : [...context.measures];
  const stays = draft.places.length === 0 && !draft.outside && !has(sentence, 'nationwide');
  const places = stays ? [...context.places] : draft.places;
  const subjects = [...kept.filter(({ id }) => id !== named.id), named];
  const single = measures.length > 0 || draft.topic || places.length > 0 ? 'fact' : 'overview';
  return {
    ...draft,
    kind: subjects.length > 1 || places.length > 1 ? 'compare' : single,
    subjects,
    measures: single === 'fact' && measures.length === 0 && !draft.topic ? ['salary'] : measures,
    places,
    remembered: ['measures', 'places'],
  };
}

/** "Physicists, not pharmacists": the one for the other. */
function replaced(sentence: Sentence): Question | null {
  const { draft, context, reading } = sentence;
  const spans = spansOf(reading.spans, 'job');
  const wrong = spans.find(
    ({ start, value }) =>
      cueBefore(sentence, 'exclude', start, 1) && value.naming.ids.some(id => context.subjects.includes(id)),
  );
  const out = context.subjects.find(id => wrong?.value.naming.ids.includes(id));
  const right = draft.subjects.find(({ id }) => id !== wrong?.value.naming.ids[0]);
  if (!out || !right || draft.measures.length > 0) return null;
  const subjects = context.subjects.map(id => (id === out ? right : remembered(id)));
  const kind = subjects.length > 1 ? 'compare' : context.measures.length > 0 ? 'fact' : 'overview';
  return {
    ...draft,
    kind,
    subjects,
    measures: [...context.measures],
    places: [...context.places],
    unclear: null,
    remembered: ['subjects', 'measures', 'places'],
  };
}

/** "Drop Virginia and put in Vermont": the one state for the other. */
function otherPlace(sentence: Sentence): Question | null {
  const { draft, context, reading } = sentence;
  const wrong = spansOf(reading.spans, 'place').find(
    ({ start, value }) => cueBefore(sentence, 'exclude', start, 1) && context.places.includes(value.code),
  );
  const right = draft.places.find(code => !context.places.includes(code));
  if (!wrong || !right || draft.subjects.length > 0) return null;
  const places = context.places.map(code => (code === wrong.value.code ? right : code));
  return {
    ...draft,
    kind: places.length > 1 ? 'compare' : 'fact',
    subjects: context.subjects.map(remembered),
    measures: draft.measures.length > 0 ? draft.measures : [...context.measures],
    places,
    unclear: null,
    remembered: ['subjects', 'measures', 'places'],
  };
}

/** "Drop the grinder": what was compared without one of them. */
function removed(sentence: Sentence): Question | null {
  const { draft, context, reading } = sentence;
  const out = spansOf(reading.spans, 'job').flatMap(({ start, value }) =>
    cueBefore(sentence, 'exclude', start, 1) ? context.subjects.filter(id => value.naming.ids.includes(id)) : [],
  );
  const left = context.subjects.filter(id => !out.includes(id));
  const others = draft.subjects.some(({ id }) => !context.subjects.includes(id));
  if (out.length === 0 || left.length === 0 || others || reading.unexplained.length > 0) return null;
  const measures = draft.measures.length > 0 ? draft.measures : [...context.measures];
  const single = measures.length > 0 ? 'fact' : 'overview';
  return {
    ...draft,
    kind: left.length > 1 ? 'compare' : single,
    subjects: left.map(remembered),
    measures,
    places: draft.places.length > 0 ? draft.places : [...context.places],
    unclear: null,
    remembered: ['subjects', 'measures', 'places'],
  };
}

function added(sentence: Sentence): Question | null {
  const { draft, context, said } = sentence;
  const known =
    /\ball\b/.test(said) && context.history.length > context.subjects.length ? context.history : context.subjects;
  const before = known.filter(id => !draft.subjects.some(subject => subject.id === id)).map(remembered);
  const subjects: NamedSubject[] = [...before, ...draft.subjects].slice(-MOST_COMPARED);
  if (subjects.length < 2) return null;
  const measures = draft.measures.length > 0 ? draft.measures : [...context.measures];
  const remembers: Question['remembered'] = ['subjects', 'measures'];
  return inheritPlace({ ...draft, kind: 'compare', subjects, measures, remembered: remembers }, sentence);
}
