import type { Context } from './context';
import { understandBeyond } from './kinds/beyond';
import { understandElsewhere } from './kinds/elsewhere';
import { understandFigure } from './kinds/figure';
import { understandList } from './kinds/list';
import { ORDERING_STATES } from './kinds/measures-kept';
import { understandMove } from './kinds/move';
import { understandOccupation } from './kinds/occupation';
import { understandSearch, understandWish } from './kinds/search';
import { understandStates } from './kinds/states';
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
  understandStates,
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
    if (question) return finished(question, sentence);
  }
  const question = finished(understandOccupation(sentence), sentence);
  return question.kind === null ? (overheard(sentence) ?? understandWish(sentence) ?? question) : question;
}

/** The question with what the talk adds to it, whichever reader took it. */
function finished(question: Question, sentence: Sentence): Question {
  return acrossPlaces(completed(inRange(inPeriod(question, sentence), sentence), sentence));
}

/** One figure of one job in several places is a comparison. */
function acrossPlaces(question: Question): Question {
  const { kind, subjects, places, nation, measures, topic, sum, ownPay, unclear } = question;
  const several = subjects.length === 1 && (places.length > 1 || (nation && places.length > 0));
  const plain = kind === 'fact' && topic === null && sum === null && ownPay === null && unclear === null;
  if (!several || !plain || measures.length === 0) return question;
  // "Which of these pays best": of the states, and not of all.
  return { ...question, kind: 'compare', measures: [...new Set(measures.map(id => ORDERING_STATES[id] ?? id))] };
}

/** "And for welders?" after the states for roofers without Texas: as many states, and without Texas. */
function inRange(question: Question, { draft, context: { ranking } }: Sentence): Question {
  const goesOn = ranking !== null && draft.measures.length === 0 && question.remembered.includes('measures');
  if (!goesOn || question.states !== draft.states) return question;
  return { ...question, states: { ...ranking, skip: 0, count: draft.states.count ?? ranking.count } };
}

/** "And loan officers?" after the pay in a month is asked by the month, too. */
function inPeriod(question: Question, { draft, context }: Sentence): Question {
  const goesOn = draft.measures.length === 0 && draft.period === null && question.measures[0] === context.measures[0];
  return goesOn && question.measures.length > 0 ? { ...question, period: context.period } : question;
}
