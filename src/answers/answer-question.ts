import type { Question } from '../language/question';
import type { Answer } from './answer';
import { answerCompare } from './answer-compare';
import { answerFact } from './answer-fact';
import { answerMove } from './answer-move';
import { answerTalk, answerTopic, askBack, declineOffTopic } from './answer-other';
import { answerOverview } from './answer-overview';
import { answerOwnPay } from './answer-own-pay';
import { answerSearch } from './answer-search';
import { answerSum } from './answer-sum';
import { withinData, withOutside } from './outside-data';
import type { Toolbox } from './toolbox';

/** Question in, answer out; a question in another language is told, in that language, that answers are in English. */
export function answerQuestion(question: Question, toolbox: Toolbox): Answer {
  const answer = withRemark(answerWithin(question, toolbox), question, toolbox);
  const notice = question.language && toolbox.wording.dialogs.words.languages[question.language]?.say;
  if (!notice) return answer;
  const outcome = answer.outcome === 'out-of-scope' ? 'smalltalk' : answer.outcome;
  return { ...answer, outcome, text: `${notice}\n${answer.text}` };
}

/** "Is that median or mean?": the figures once more, with what there is to say about them. */
function withRemark(answer: Answer, { kind, talk }: Question, { wording }: Toolbox): Answer {
  return talk === null || kind === 'talk' ? answer : { ...answer, text: `${answer.text}\n${wording.talk('figures')}` };
}

/** The answer, with a word on what of the question lies outside the data. */
function answerWithin(question: Question, toolbox: Toolbox): Answer {
  return withOutside(handle(withinData(question), toolbox), question, toolbox);
}

/** Chooses the handler. */
function handle(question: Question, toolbox: Toolbox): Answer {
  if (question.kind === null) return declineOffTopic(toolbox);
  if (question.kind === 'talk') return answerTalk(question.talk ?? 'help', toolbox);
  if (question.search) return answerSearch(question, question.search, toolbox);
  const several = question.kind === 'compare' && question.measures.length === 0;
  if (question.topic && (question.subjects.length === 0 || several)) return answerTopic(question, toolbox);
  if (question.unclear) return askBack(question, question.unclear, toolbox);
  const summed = question.sum && answerSum(question, question.sum, toolbox);
  if (summed) return summed;
  if (question.kind === 'compare') return answerCompare(question, toolbox);
  if (question.subjects.length === 0) return declineOffTopic(toolbox);
  if (question.ownPay) return answerOwnPay(question, question.ownPay, toolbox);
  if (question.kind === 'move' || question.kind === 'related') return answerMove(question, toolbox);
  return question.kind === 'overview' ? answerOverview(question, toolbox) : answerFact(question, toolbox);
}
