import type { Question } from '../question';
import { FIRM, type Sentence } from '../sentence';
import { spansOf } from '../span';

/** "Who is the president?" asks for a person, not for a job. */
const ASKS_FOR_A_PERSON = /^(?:and )?who (?:is|was|won|played|are) (?:the|your|my|our)\b/;

/** "How to cook rice" asks how something is done, and not who does it for a living. */
const ASKS_HOW = /^how (?:to|do i|do you|can i)\b/;

/** A message of other matters, whatever job or price it speaks of ("chef's knife", "a joke about plumbers"). */
export function understandElsewhere({ draft, reading, said, best }: Sentence): Question | null {
  const asked = draft.measures.length > 0 || draft.places.length > 0 || draft.topic !== null;
  const aside = asked ? (best?.score ?? 0) < FIRM : true;
  const deed = draft.subjects.length === 0 && spansOf(reading.spans, 'trait').length > 0 && ASKS_HOW.test(said);
  const elsewhere = (reading.elsewhere.length > 0 && aside) || (!asked && (deed || ASKS_FOR_A_PERSON.test(said)));
  return elsewhere ? { ...draft, kind: null, unclear: null } : null;
}
