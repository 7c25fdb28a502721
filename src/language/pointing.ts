import type { MeasureId } from '../knowledge/fact';
import type { Context } from './context';
import type { Lexicon } from './lexicon';
import type { NamedSubject, Question } from './question';
import type { Reading } from './read';

/** A subject that comes from memory. */
export const remembered = (id: string): NamedSubject => ({ id, said: null, others: [] });

/** What is clear of a question once the words that point at the talk so far are looked up in it. */
export function withPointedAt(
  draft: Question,
  reading: Reading,
  said: string,
  context: Context,
  lexicon: Lexicon,
): Question {
  const known = withColleague(withKnownJob(draft, said, context), reading, said, context, lexicon);
  return withPlaceShown(withOneOfThose(known, reading, said, context), said, context);
}

/** "What does the inspector earn?" is about the one talked about, of all that the word may mean. */
function withKnownJob(draft: Question, said: string, { subjects }: Context): Question {
  const { unclear } = draft;
  // "And subway drivers" after locomotive engineers is another job; "the grinder" is one of those talked about.
  const points =
    unclear !== null && (!unclear.said.includes(' ') || said.includes(`the ${unclear.said.toLowerCase()}`));
  const known = subjects.find(id => points && unclear.what === 'occupation' && unclear.choices.includes(id));
  if (unclear && known) return { ...draft, unclear: null, subjects: [...draft.subjects, remembered(known)] };
  const meant = draft.subjects.map(subject => {
    const other = subject.others.find(id => subjects.includes(id));
    const pointed = other !== undefined && !subjects.includes(subject.id) && said.includes(`the ${subject.said}`);
    return pointed ? remembered(other) : subject;
  });
  return { ...draft, subjects: meant };
}

/** "The captain" after firefighters, "the helper" after plumbers: what is called so among them. */
function withColleague(
  draft: Question,
  { cues }: Reading,
  said: string,
  { subjects }: Context,
  { occupations }: Lexicon,
): Question {
  const [only, another] = subjects;
  const named = draft.unclear?.what === 'occupation' ? draft.unclear.said : (draft.subjects[0]?.said ?? '');
  const word = named.toLowerCase();
  const points = word !== '' && !word.includes(' ') && said.includes(`the ${word}`);
  const corrects = cues.some(({ id }) => id === 'correction');
  const single = draft.unclear ? draft.subjects.length === 0 : corrects && draft.subjects.length === 1;
  if (!points || !single || only === undefined || another !== undefined) return draft;
  const names = occupations.headsOf(only).flatMap(head => occupations.exact([head, word]) ?? []);
  const id = names.find(({ dominant }) => dominant)?.ids[0];
  return id === undefined ? draft : { ...draft, unclear: null, subjects: [{ id, said: named, others: [] }] };
}

/** "The winner", "the better paid one", "the other one": a job, or a state, of the last comparison. */
function withOneOfThose(draft: Question, { cues, spans }: Reading, said: string, context: Context): Question {
  const cue = cues.find(({ id }) => id === 'winner' || id === 'other-one');
  const asksWhich =
    /\b(?:which|who|what)(?: one)? (?:is|was|would be|of (?:them|those) is) (?:the )?(?:better|best|higher|highest|lower|one|winner)\b/.test(
      said,
    );
  const last = context.kind === 'compare' && !cue && /\bthat one\b/.test(said);
  if (draft.subjects.length > 0 || draft.unclear || asksWhich || (!cue && !last)) return draft;
  // "The better paid one" of jobs whose growth was compared is not the one that grows faster.
  const inside = spans.filter(({ start, end }) => cue !== undefined && cue.start <= start && end <= cue.end);
  const byPay = inside.some(({ value }) => value.type === 'measure') || /pay|earn|make|money|rich/.test(said);
  if (cue && byPay && inside.length > 0 && !context.measures.slice(0, 1).every(isPay)) return draft;
  const id = cue?.id === 'other-one' ? otherOne(context) : context.winner;
  if (id === null) return draft;
  const named = spans.flatMap(span => (span.value.type === 'measure' && !inside.includes(span) ? [span.value.id] : []));
  const measures = inside.length === 0 ? draft.measures : draft.measures.filter(measure => named.includes(measure));
  return context.places.includes(id)
    ? { ...draft, measures, places: [id] }
    : { ...draft, measures, subjects: [remembered(id)] };
}

/** Of two compared the one that did not win; of those talked about the one before the last. */
function otherOne({ subjects, winner, history, places }: Context): string | null {
  const both = subjects.length === 1 && places.length === 2 ? places : subjects;
  if (both.length === 2) return winner === null ? null : (both.find(id => id !== winner) ?? null);
  return subjects.length === 1 ? (history.findLast(id => !subjects.includes(id)) ?? null) : null;
}

function isPay(id: MeasureId): boolean {
  return id === 'salary' || id === 'hourly';
}

const OTHER_PLACE = /\b(?:the|that) other (?:state|place)\b|\bin the other(?: one)?$/;

/** "And what do bricklayers get there?": in the state spoken of last. */
function withPlaceShown(draft: Question, said: string, { states, places, subjects }: Context): Question {
  const same = /\b(?:the )?same (?:state|place)\b/.test(said);
  // "No, the other state": the one spoken of before.
  const other = OTHER_PLACE.test(said) ? states.findLast(state => !places.includes(state)) : undefined;
  if (other && subjects.length > 0 && draft.places.length === 0 && !draft.outside) return { ...draft, places: [other] };
  const there = /(?<!\b(?:are|is|out|over|up|hi|hey|hello) )\bthere\b(?! (?:is|are|a|an|any)\b)/.test(said);
  const asks = draft.measures.length > 0 || draft.subjects.length > 0 || (same && subjects.length > 0);
  const open = asks && draft.places.length === 0 && draft.outside === null;
  return (there || same) && open ? { ...draft, places: states.slice(-1) } : draft;
}
