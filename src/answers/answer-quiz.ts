import { fieldsByTraits } from '../query/fields-by-traits';
import { predicatesOf } from '../query/predicate';
import type { Query } from '../query/query';
import {
  HIGHEST_SCORE,
  LOWEST_RATING,
  profileOf,
  type QuizStep,
  STATEMENTS,
  scoresOf,
  statementAt,
} from '../query/quiz';
import type { Answer, SmallPrint } from './answer';
import type { AnswerContext } from './answer-context';
import { answerRank } from './answer-rank';
import { capital } from './capital';
import { listed } from './format-value';
import { plainNames } from './job-name';
import { labelsOf } from './next-questions';
import { smallPrintOf } from './small-print';
import { vintagesOf } from './vintages';
import { wordsAlone } from './words-alone';

/** How many fields of work a result names. */
const FIELDS_NAMED = 3;

/** Replies to a step of the interest quiz: the next statement, the end, or the result. */
export function answerQuiz(query: Query, context: AnswerContext): Answer {
  const { step, ratings } = query.quiz ?? BEGINNING;
  if (step === 'stop') return stopped(ratings, context);
  if (step === 'result') return resultOf(query, ratings, context);
  const suggestions = [...ratingLabels(context), context.wording.say('quiz', 'next-stop')];
  const { lead, notes } = step === 'begin' ? introduction(context) : { lead: [], notes: [] };
  const text = [...lead, ...notes, ...linesOf(step, ratings, context)].join('\n');
  const asked = wordsAlone('clarify', 'find', text, suggestions);
  return { ...asked, labels: suggestions.map(capital), smallPrint: { sourceLine: null, lead, notes } };
}

/** Introduces the quiz; small print says where it comes from and how much its result is worth. */
function introduction({ wording, dataset }: AnswerContext): Pick<SmallPrint, 'lead' | 'notes'> {
  return {
    lead: [wording.say('quiz', 'begin', { all: STATEMENTS })],
    notes: [wording.say('quiz', 'origin', vintagesOf(dataset.sources)), wording.say('quiz', 'caveat')],
  };
}

/** The lines of a step. The statement comes first, because a card makes it the headline. */
function linesOf(step: QuizStep['step'], ratings: readonly number[], context: AnswerContext): string[] {
  const { wording } = context;
  const statement = statementLine(ratings.length, context);
  const scale = scaleLine(context);
  const last = ratings.at(-1);
  switch (step) {
    case 'next':
      return [
        statement,
        ...(last === undefined ? [] : [wording.say('quiz', 'noted', { said: ratingLabel(last, context) })]),
      ];
    case 'unheard':
      return [statement, wording.say('quiz', 'unheard'), scale];
    case 'resume':
      return [statement, wording.say('quiz', 'resume'), scale];
    default:
      return [statement, scale];
  }
}

const BEGINNING: QuizStep = { step: 'begin', ratings: [] };

function statementLine(position: number, { wording }: AnswerContext): string {
  const { interest, round } = statementAt(position);
  const what = wording.dialogs.interests[interest].statements[round]?.say ?? '';
  return wording.say('quiz', 'statement', { rank: position + 1, all: STATEMENTS, what });
}

/** Names of the possible answers, from the lowest to the highest: the first word of each. */
function ratingLabels({ wording }: AnswerContext): string[] {
  return wording.dialogs.words.ratings.map(([label = '']) => label);
}

function ratingLabel(rating: number, context: AnswerContext): string {
  return ratingLabels(context)[rating - LOWEST_RATING] ?? '';
}

function scaleLine(context: AnswerContext): string {
  const parts = ratingLabels(context).map((label, at) => `${at + LOWEST_RATING} ${label}`);
  return context.wording.say('quiz', 'scale', { parts: parts.join(' · ') });
}

function stopped(ratings: readonly number[], { wording }: AnswerContext): Answer {
  const text = wording.say('quiz', 'stop', { count: ratings.length, all: STATEMENTS });
  const next = wording.say('quiz', ratings.length > 0 ? 'next-continue' : 'next-take');
  return wordsAlone('smalltalk', 'talk', text, [next, ...wording.dialogs.words.starters]);
}

/** The interest profile, the fields and jobs that fit it best, and a note on how much the result is worth. */
function resultOf(query: Query, ratings: readonly number[], context: AnswerContext): Answer {
  const { wording } = context;
  const scores = scoresLine(ratings, context);
  const caveat = wording.say('quiz', 'caveat');
  if (query.predicates.length === 0) {
    const text = [wording.say('quiz', 'flat'), scores, caveat].join('\n');
    return wordsAlone('no-data', 'find', text, [wording.say('quiz', 'next-take'), ...wording.dialogs.words.starters]);
  }
  const jobs = answerRank(query, context);
  const result = {
    ...jobs,
    text: [profileLine(ratings, context), scores, fieldsLine(query, context), jobs.text, caveat].join('\n'),
    suggestions: [wording.say('quiz', 'next-schooling'), wording.say('quiz', 'next-pay'), ...jobs.suggestions],
  };
  const smallPrint = smallPrintOf(result, query, context);
  // Below the bars, not between them and their heading.
  return { ...result, smallPrint: { ...smallPrint, notes: [...smallPrint.notes, caveat] } };
}

function profileLine(ratings: readonly number[], { wording }: AnswerContext): string {
  const profile = profileOf(ratings);
  const pairs = profile.map(({ interest, score }) =>
    wording.say('quiz', 'interest', {
      what: interest,
      about: wording.dialogs.interests[interest].means,
      value: score,
      all: HIGHEST_SCORE,
    }),
  );
  return wording.say('quiz', 'profile', { count: profile.length, pairs: pairs.join('; ') });
}

function scoresLine(ratings: readonly number[], { wording }: AnswerContext): string {
  const parts = scoresOf(ratings).map(({ interest, score }) => `${interest} ${score}`);
  return wording.say('quiz', 'scores', { parts: parts.join(', '), all: HIGHEST_SCORE });
}

function fieldsLine({ predicates }: Query, { dataset, wording }: AnswerContext): string {
  const codes = fieldsByTraits(predicatesOf('trait', predicates), dataset).slice(0, FIELDS_NAMED);
  const names = codes.flatMap(code => {
    const field = dataset.subject(code);
    return field ? [plainNames(field).full] : [];
  });
  return wording.say('quiz', 'fields', { parts: listed.format(names) });
}

/**
 * Adds a suggestion to continue the quiz to an answer that interrupts it. Questions back wait for their own answer, and some replies
 * come without suggestions. If no statement was rated yet, the person has left the quiz for something else.
 */
export function withQuizWaiting(answer: Answer, { operation, quiz }: Query, context: AnswerContext): Answer {
  const { wording } = context;
  const interruptsQuiz = quiz !== null && quiz.ratings.length > 0 && operation !== 'quiz';
  if (!interruptsQuiz || answer.outcome === 'clarify' || answer.suggestions.length === 0) return answer;
  const next = wording.say('quiz', 'next-continue');
  return {
    ...answer,
    suggestions: [next, ...answer.suggestions],
    labels: [capital(next), ...(answer.labels ?? labelsOf(answer, context))],
  };
}
