import type { Question } from '../language/question';
import type { Answer } from './answer';
import { answerCompare } from './answer-compare';
import { answerFact } from './answer-fact';
import { answerTalk, answerTopic, askBack, declineOffTopic } from './answer-other';
import { answerOverview } from './answer-overview';
import { answerRank } from './answer-rank';
import type { Toolbox } from './toolbox';

/** Question in, answer out: chooses the handler. */
export function answerQuestion(question: Question, toolbox: Toolbox): Answer {
  if (question.kind === null) return declineOffTopic(toolbox);
  if (question.kind === 'talk') return answerTalk(question.talk ?? 'help', toolbox);
  if (question.ranking) return answerRank(question, question.ranking, toolbox);
  if (question.topic && question.subjects.length === 0) return answerTopic(question, toolbox);
  if (question.unclear) return askBack(question, question.unclear, toolbox);
  if (question.kind === 'compare') return answerCompare(question, toolbox);
  if (question.subjects.length === 0) return declineOffTopic(toolbox);
  return question.kind === 'overview' ? answerOverview(question, toolbox) : answerFact(question, toolbox);
}
