import type { Context } from './context';
import { understandBeyond } from './kinds/beyond';
import { understandElsewhere } from './kinds/elsewhere';
import { understandFigure } from './kinds/figure';
import { understandList } from './kinds/list';
import { understandMove } from './kinds/move';
import { understandOccupation } from './kinds/occupation';
import { understandSearch, understandWish } from './kinds/search';
import { overheard, understandDistress, understandTalk } from './kinds/talk';
import { understandThread } from './kinds/thread';
import { understandVariant } from './kinds/variant';
import type { Lexicon } from './lexicon';
import { completed } from './open-question';
import type { Question } from './question';
import type { Reading } from './read';
import { type Sentence, sentenceOf } from './sentence';

/** In this order each looks whether the sentence is of its kind; the last one always answers. */
const readers: readonly ((sentence: Sentence) => Question | null)[] = [
  understandDistress,
  understandList,
  understandBeyond,
  understandVariant,
  understandFigure,
  understandTalk,
  understandThread,
  understandElsewhere,
  understandMove,
  understandSearch,
];

/**
 * Turns an utterance that was read into a typed question, leaning on the context where it leaves something open.
 * Never throws; what cannot be understood has kind null, what is unclear says so in `unclear`.
 */
export function understand(text: string, reading: Reading, context: Context, lexicon: Lexicon): Question {
  const sentence = sentenceOf(text, reading, context, lexicon);
  for (const reader of readers) {
    const question = reader(sentence);
    if (question) return completed(inPeriod(question, sentence), sentence);
  }
  const question = completed(inPeriod(understandOccupation(sentence), sentence), sentence);
  return question.kind === null ? (overheard(sentence) ?? understandWish(sentence) ?? question) : question;
}

/** "And loan officers?" after the pay in a month is asked by the month, too. */
function inPeriod(question: Question, { draft, context }: Sentence): Question {
  const goesOn = draft.measures.length === 0 && draft.period === null && question.measures[0] === context.measures[0];
  return goesOn && question.measures.length > 0 ? { ...question, period: context.period } : question;
}
