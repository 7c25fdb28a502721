import type { Context } from './context';
import type { Question } from './question';
import type { Reading } from './read';

/** Words that set two things side by side. */
const AGAINST = new Set(['vs', 'versus', 'against', 'than', 'compare', 'compared', 'comparison']);
/** Words that join the two where both are named. */
const JOINING = new Set(['and', 'or', 'to', 'with']);
/** So near to the word for the nation. */
const NEAR = 2;

/** "Nationally and in Ohio", "how does that compare with the national median": the whole country beside a state. */
export function withNation(draft: Question, { cues, tokens }: Reading, { places, subjects }: Context): Question {
  const isNational = tokens.some(({ text }) => text === 'national');
  const cue = cues.find(({ id }) => id === 'nationwide' || (id === 'average' && isNational));
  if (!cue || draft.subjects.length > 1) return draft;
  const around = tokens.filter((_, at) => at >= cue.start - NEAR && at < cue.end + NEAR);
  const against = tokens.some(({ text }) => AGAINST.has(text));
  const joined = around.some(({ text }) => JOINING.has(text));
  // "And in the whole country" leaves the state of before; "compared to national" does not.
  const before = against && draft.subjects.length === 0 && subjects.length === 1 ? [...places] : [];
  const named = draft.places.length > 0 ? draft.places : before;
  return (against || joined) && named.length > 0 ? { ...draft, places: named, nation: true } : draft;
}
