import { questions } from '#src/query/query';
import type { Change, ChangedMessage } from './changed-message';

/** True for a question that is a complete sentence, since people only add such phrases to those. */
function isQuestion({ act, text }: ChangedMessage): boolean {
  const asks = (questions as readonly string[]).includes(act) || act === 'change';
  return asks && /^(?:how|what|which|who|where|is|are|do|does|can)\b/i.test(text);
}

const isPolite = (text: string): boolean => /\b(?:please|pls|plz|thanks|thank|thx|hi|hello|hey)\b/i.test(text);

/** Puts the first letter in lowercase, for a phrase in front of it. */
const small = (text: string): string => text.replace(/^[A-Z](?=[a-z])/, initial => initial.toLowerCase());

const inFront =
  (words: string): Change['apply'] =>
  message =>
    isQuestion(message) && !isPolite(message.text) ? `${words} ${small(message.text)}` : null;
const atEnd =
  (words: string): Change['apply'] =>
  message =>
    isQuestion(message) && !isPolite(message.text) ? `${message.text.replace(/[?.!\s]+$/, '')}${words}` : null;

/** Phrases around a question that do not change what it asks. */
export const mannerChanges: readonly Change[] = [
  { name: 'hi-in-front', apply: inFront('hi,') },
  { name: 'hello-there-in-front', apply: inFront('Hello there!') },
  { name: 'quick-question-in-front', apply: inFront('quick question:') },
  { name: 'can-you-tell-me-in-front', apply: inFront('can you tell me') },
  { name: 'so-in-front', apply: inFront('so') },
  { name: 'please-behind', apply: atEnd(' please') },
  { name: 'thanks-behind', apply: atEnd('? thanks!') },
  { name: 'just-curious-behind', apply: atEnd('? just curious') },
];
