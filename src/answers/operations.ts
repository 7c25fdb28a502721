import type { Subject } from '../knowledge/dataset';
import { ALL_JOBS } from '../knowledge/groups';
import type { Predicate } from '../query/predicate';
import type { Operation, Query } from '../query/query';
import { orderingMeasure } from '../query/select-occupations';
import type { Answer, AnswerKind } from './answer';
import { answerCompare } from './answer-compare';
import { answerCompute } from './answer-compute';
import { answerConvert } from './answer-convert';
import { answerCount } from './answer-count';
import { answerExplain } from './answer-explain';
import { answerJudge } from './answer-judge';
import { answerMove } from './answer-move';
import { answerTalk, answerTopic, askForJob, declineOffTopic } from './answer-other';
import { answerOverview } from './answer-overview';
import { answerQuiz } from './answer-quiz';
import { answerRank } from './answer-rank';
import { answerRelated } from './answer-related';
import { answerShow } from './answer-show';
import { answerStates } from './answer-states';
import { placesOf } from './compare-sides';
import { countStates } from './count-states';
import { isAskedByState, notByState } from './not-by-state';
import { byTheHour } from './pay-in-period';
import { subjectsOf, type Toolbox } from './toolbox';

/** Answers one operation. */
export type Handler = (query: Query, toolbox: Toolbox) => Answer;

const KINDS: Record<Operation, AnswerKind | null> = {
  show: 'fact',
  overview: 'overview',
  compare: 'compare',
  rank: 'rank',
  count: 'rank',
  states: 'rank',
  move: 'move',
  related: 'related',
  judge: 'fact',
  convert: 'fact',
  quiz: 'find',
  compute: 'fact',
  explain: 'talk',
  talk: 'talk',
  topic: 'fact',
  none: null,
};

/** The kind of reply: jobs ordered by traits are `find`, by a figure `rank`. */
export function kindOf(query: Query): AnswerKind | null {
  const isFind = query.operation === 'rank' && orderingMeasure(query) === null;
  return isFind ? 'find' : KINDS[query.operation];
}

/** The handler of each operation. */
export const handlers: Record<Operation, Handler> = {
  show,
  overview,
  compare: (query, toolbox) => compare(byTheHour(query), toolbox),
  rank: (query, toolbox) => rank(byTheHour(query), toolbox),
  count,
  states: ofOneJob((query, subject, toolbox) => states(byTheHour(query), subject, toolbox)),
  move,
  related: ofOneJob(answerRelated),
  judge,
  convert,
  quiz: answerQuiz,
  compute,
  explain: (query, toolbox) => answerExplain(query, query.explain ?? 'source', toolbox),
  talk: (query, toolbox) => answerTalk(query.talk ?? 'help', toolbox, {}, subjectsOf(query, toolbox)),
  topic: (query, toolbox) => (query.topic ? answerTopic(query, query.topic, toolbox) : show(query, toolbox)),
  none: (query, toolbox) => declineOffTopic(toolbox, subjectsOf(query, toolbox)),
};

/** Wraps a handler that needs a job: the first subject, or else the person's own. */
function ofOneJob(handler: (query: Query, subject: Subject, toolbox: Toolbox) => Answer): Handler {
  return (query, toolbox) => {
    const subject = subjectsOf(query, toolbox)[0] ?? ownJob(query, toolbox);
    return subject ? handler(query, subject, toolbox) : askForJob(toolbox, kindOf(query));
  };
}

function ownJob({ own }: Query, { dataset }: Toolbox): Subject | undefined {
  return own === null ? undefined : dataset.subject(own);
}

function show(query: Query, toolbox: Toolbox): Answer {
  const subjects = subjectsOf(query, toolbox);
  const [only, another] = subjects;
  if (!only) {
    if (query.topic) return answerTopic(query, query.topic, toolbox);
    return query.predicates.length > 0 ? rank(query, toolbox) : askForJob(toolbox);
  }
  if (another || placesOf(query).length > 1) return answerCompare(byTheHour(query), toolbox);
  if (query.topic) return answerTopic(query, query.topic, toolbox);
  const isWhole = query.measures.length === 0 && query.places.length === 0 && query.period === null;
  return isWhole ? answerOverview(query, only, toolbox) : answerShow(query, only, toolbox);
}

function overview(query: Query, toolbox: Toolbox): Answer {
  const [only, another] = subjectsOf(query, toolbox);
  if (!only) return askForJob(toolbox, 'overview');
  if (another || placesOf(query).length > 1) return answerCompare({ ...query, measures: [] }, toolbox);
  return answerOverview(query, only, toolbox);
}

function compare(query: Query, toolbox: Toolbox): Answer {
  const subjects = subjectsOf(query, toolbox);
  const isOne = subjects.length === 1 && placesOf(query).length < 2;
  return isOne ? show(query, toolbox) : answerCompare(query, toolbox);
}

/** Fields among the subjects narrow a list; several jobs are compared instead. */
function rank(query: Query, toolbox: Toolbox): Answer {
  const jobs = subjectsOf(query, toolbox).filter(({ type }) => type === 'occupation');
  if (jobs.length > 1) {
    const measures = query.order.measure ? [query.order.measure] : query.measures;
    return answerCompare({ ...query, measures: measures.length > 0 ? measures : ['salary'] }, toolbox);
  }
  return jobs.length === 1 ? show(query, toolbox) : answerRank(withFields(query, toolbox), toolbox);
}

function count(query: Query, toolbox: Toolbox): Answer {
  const job = subjectsOf(query, toolbox).find(({ type }) => type === 'occupation');
  if (!job) return answerCount(withFields(query, toolbox), toolbox);
  return isAskedByState(query, job) ? countStates(query, job, toolbox) : notByState(query, job, toolbox);
}

function states(query: Query, subject: Subject, toolbox: Toolbox): Answer {
  return isAskedByState(query, subject) ? answerStates(query, subject, toolbox) : notByState(query, subject, toolbox);
}

/** The query with the fields among its subjects turned into a predicate. */
function withFields(query: Query, toolbox: Toolbox): Query {
  const codes = subjectsOf(query, toolbox).flatMap(({ type, id }) => (type === 'group' ? [id] : []));
  const field: Predicate[] = codes.length > 0 ? [{ type: 'field', codes, not: false }] : [];
  return { ...query, subjects: [], predicates: [...field, ...query.predicates] };
}

/** From the person's own job, or the first of two, to another; without a target, to next steps. */
function move(query: Query, toolbox: Toolbox): Answer {
  const subjects = subjectsOf(query, toolbox);
  const own = ownJob(query, toolbox);
  const from = own ?? subjects[0];
  if (!from) return askForJob(toolbox, 'move', 'own');
  const to = subjects.find(subject => subject !== from);
  return to ? answerMove(query, from, to, toolbox) : answerRelated({ ...query, operation: 'move' }, from, toolbox);
}

/** Without a job, an amount is judged against all jobs. */
function judge(query: Query, toolbox: Toolbox): Answer {
  if (query.amount === null) return show(query, toolbox);
  const named = subjectsOf(query, toolbox);
  const own = ownJob(query, toolbox);
  const all = toolbox.dataset.subject(ALL_JOBS);
  const subjects = named.length > 0 ? named : own ? [own] : all ? [all] : [];
  const answer = answerJudge(query, query.amount, subjects, toolbox);
  const isAll = named.length === 0 && !own;
  return isAll ? { ...answer, text: `${answer.text}\n${toolbox.wording.say('fact', 'own-pay-all')}` } : answer;
}

function convert(query: Query, toolbox: Toolbox): Answer {
  return query.amount === null ? show(query, toolbox) : answerConvert(query.amount, query, toolbox);
}

/** A calculation, or the plain figures if it cannot be done. */
function compute(query: Query, toolbox: Toolbox): Answer {
  const summed = query.compute && answerCompute(query, query.compute, toolbox);
  return summed ?? compare({ ...query, measures: query.measures.length > 0 ? query.measures : ['salary'] }, toolbox);
}
