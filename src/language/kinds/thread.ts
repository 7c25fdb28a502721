import { MOST_COMPARED, type NamedSubject, type Question } from '../question';
import { cueBefore, has, remembered, type Sentence } from '../sentence';
import { spansOf } from '../span';

/** A job named to go on with: "no, I meant opticians", "add florists", "the same for roofers", "back to glaziers". */
export function understandThread(sentence: Sentence): Question | null {
  const { draft, context } = sentence;
  const [named] = draft.subjects;
  if (!named || draft.unclear || context.subjects.length === 0) return null;
  const swapped = replaced(sentence);
  if (swapped) return swapped;
  if (has(sentence, 'addition') && draft.measures.length === 0) return added(sentence);
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
      cueBefore(sentence, 'exclude', start, 1) && context.subjects.includes(value.naming.ids[0] ?? ''),
  );
  const right = draft.subjects.find(({ id }) => id !== wrong?.value.naming.ids[0]);
  if (!wrong || !right || draft.measures.length > 0) return null;
  const subjects = context.subjects.map(id => (id === wrong.value.naming.ids[0] ? right : remembered(id)));
  const kind = subjects.length > 1 ? 'compare' : context.measures.length > 0 ? 'fact' : 'overview';
  return {
    ...draft,
    kind,
    subjects,
    measures: [...context.measures],
    places: [...context.places],
    remembered: ['subjects', 'measures', 'places'],
  };
}

function added({ draft, context }: Sentence): Question | null {
  const before = context.subjects.filter(id => !draft.subjects.some(subject => subject.id === id)).map(remembered);
  const subjects: NamedSubject[] = [...before, ...draft.subjects].slice(-MOST_COMPARED);
  if (subjects.length < 2) return null;
  return { ...draft, kind: 'compare', subjects, measures: [...context.measures], remembered: ['subjects', 'measures'] };
}
