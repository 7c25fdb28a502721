import { questions } from '#src/query/query';
import type { Change, ChangedMessage } from './changed-message';

/** A question that stands as a sentence of its own: only to those people put such words. */
function isQuestion({ act, text }: ChangedMessage): boolean {
  const asks = (questions as readonly string[]).includes(act) || act === 'change';
  return asks && /^(?:how|what|which|who|where|is|are|do|does|can)\b/i.test(text);
}

const isPolite = (text: string): boolean => /\b(?:please|pls|plz|thanks|thank|thx|hi|hello|hey)\b/i.test(text);

/** In front of a question its first word is written small. */
const small = (text: string): string => text.replace(/^[A-Z](?=[a-z])/, initial => initial.toLowerCase());

const inFront =
  (words: string): Change['apply'] =>
  message =>
    isQuestion(message) && !isPolite(message.text) ? `${words} ${small(message.text)}` : null;
const behind =
  (words: string): Change['apply'] =>
  message =>
    isQuestion(message) && !isPolite(message.text) ? `${message.text.replace(/[?.!\s]+$/, '')}${words}` : null;

/** Words around a question that ask nothing. */
export const mannerChanges: readonly Change[] = [
  { name: 'hi-in-front', apply: inFront('hi,') },
  { name: 'hello-there-in-front', apply: inFront('Hello there!') },
  { name: 'quick-question-in-front', apply: inFront('quick question:') },
  { name: 'can-you-tell-me-in-front', apply: inFront('can you tell me') },
  { name: 'so-in-front', apply: inFront('so') },
  { name: 'please-behind', apply: behind(' please') },
  { name: 'thanks-behind', apply: behind('? thanks!') },
  { name: 'just-curious-behind', apply: behind('? just curious') },
];
