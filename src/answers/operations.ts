import type { Subject } from '../knowledge/dataset';
import { ALL_JOBS } from '../knowledge/groups';
import type { Predicate } from '../query/predicate';
import type { Operation, Query } from '../query/query';
import { orderingMeasure } from '../query/select-occupations';
import type { Answer, AnswerKind } from './answer';
import { answerCompare } from './answer-compare';
import { answerCompute } from './answer-compute';
import { type AnswerContext, subjectsOf } from './answer-context';
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
import { answerStates, answerStatesOfEach } from './answer-states';
import { answerBySchooling, isForEachLevel } from './best-by-schooling';
import { placesOf } from './compare-sides';
import { countStates } from './count-states';
import { isAskedByState, notByState } from './not-by-state';
import { byTheHour } from './pay-in-period';
import { askedOf } from './states-asked';

/** Answers one operation. */
export type Handler = (query: Query, context: AnswerContext) => Answer;

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
  compare: (query, context) => compare(byTheHour(query), context),
  rank: (query, context) => rank(byTheHour(query), context),
  count,
  states: (query, context) => statesOfJobs(byTheHour(query), context),
  move,
  related: ofOneJob(answerRelated),
  judge,
  convert,
  quiz: answerQuiz,
  compute,
  explain: (query, context) => answerExplain(query, query.explain ?? 'source', context),
  talk: (query, context) => answerTalk(query.talk ?? 'help', context, {}, subjectsOf(query, context)),
  topic: (query, context) => (query.topic ? answerTopic(query, query.topic, context) : show(query, context)),
  none: (query, context) => declineOffTopic(context, subjectsOf(query, context)),
};

/** Wraps a handler that needs a job: the first subject, or else the person's own. */
function ofOneJob(handler: (query: Query, subject: Subject, context: AnswerContext) => Answer): Handler {
  return (query, context) => {
    const subject = subjectsOf(query, context)[0] ?? ownJob(query, context);
    return subject ? handler(query, subject, context) : askForJob(context, kindOf(query));
  };
}

function ownJob({ own }: Query, { dataset }: AnswerContext): Subject | undefined {
  return own === null ? undefined : dataset.subject(own);
}

function show(query: Query, context: AnswerContext): Answer {
  const subjects = subjectsOf(query, context);
  const [only, another] = subjects;
  if (!only) {
    if (query.topic) return answerTopic(query, query.topic, context);
    return query.predicates.length > 0 ? rank(query, context) : askForJob(context);
  }
  if (another || placesOf(query).length > 1) return answerCompare(byTheHour(query), context);
  if (query.topic) return answerTopic(query, query.topic, context);
  const isWhole = query.measures.length === 0 && query.places.length === 0 && query.period === null;
  return isWhole ? answerOverview(query, only, context) : answerShow(query, only, context);
}

function overview(query: Query, context: AnswerContext): Answer {
  const [only, another] = subjectsOf(query, context);
  if (!only) return askForJob(context, 'overview');
  if (another || placesOf(query).length > 1) return answerCompare({ ...query, measures: [] }, context);
  return answerOverview(query, only, context);
}

function compare(query: Query, context: AnswerContext): Answer {
  const subjects = subjectsOf(query, context);
  const isOne = subjects.length === 1 && placesOf(query).length < 2;
  return isOne ? show(query, context) : answerCompare(query, context);
}

/** Fields among the subjects narrow a list; several jobs are compared instead. */
function rank(query: Query, context: AnswerContext): Answer {
  const jobs = subjectsOf(query, context).filter(({ type }) => type === 'occupation');
  if (jobs.length > 1) {
    const measures = query.order.measure ? [query.order.measure] : query.measures;
    return answerCompare({ ...query, measures: measures.length > 0 ? measures : ['salary'] }, context);
  }
  if (jobs.length === 1) return show(query, context);
  const search = withFields(query, context);
  return isForEachLevel(search) ? answerBySchooling(search, context) : answerRank(search, context);
}

function count(query: Query, context: AnswerContext): Answer {
  const job = subjectsOf(query, context).find(({ type }) => type === 'occupation');
  if (!job) return answerCount(withFields(query, context), context);
  return isAskedByState(query, job) ? countStates(query, job, context) : notByState(query, job, context);
}

/** The states of one job, or of each of several; for those without figures by state, the national figure follows. */
function statesOfJobs(query: Query, context: AnswerContext): Answer {
  const subjects = subjectsOf(query, context);
  const jobs = subjects.filter(job => isAskedByState(query, job));
  if (subjects.length < 2 || jobs.length === 0) return ofOneJob(states)(query, context);
  const only = (of: Subject) => ({ ...query, subjects: query.subjects.filter(({ id }) => id === of.id) });
  const [job, another] = jobs;
  const byState = job && !another ? answerStates(only(job), job, context) : answerStatesOfEach(query, jobs, context);
  const national = { measures: [askedOf(query).measure], places: [], layout: null };
  const others = subjects
    .filter(subject => !jobs.includes(subject))
    .map(one => answerShow({ ...only(one), ...national }, one, context));
  return {
    ...byState,
    text: [byState, ...others].map(({ text }) => text).join('\n'),
    facts: [byState, ...others].flatMap(({ facts }) => facts),
  };
}

function states(query: Query, subject: Subject, context: AnswerContext): Answer {
  return isAskedByState(query, subject) ? answerStates(query, subject, context) : notByState(query, subject, context);
}

/** The query with the fields among its subjects turned into a predicate. */
function withFields(query: Query, context: AnswerContext): Query {
  const codes = subjectsOf(query, context).flatMap(({ type, id }) => (type === 'group' ? [id] : []));
  const field: Predicate[] = codes.length > 0 ? [{ type: 'field', codes, not: false }] : [];
  return { ...query, subjects: [], predicates: [...field, ...query.predicates] };
}

/** From the person's own job, or the first one named, to another; without a target, lists next steps. */
function move(query: Query, context: AnswerContext): Answer {
  const subjects = subjectsOf(query, context);
  const own = ownJob(query, context);
  const from = own ?? subjects[0];
  if (!from) return askForJob(context, 'move', 'own');
  const to = subjects.find(subject => subject !== from);
  return to ? answerMove(query, from, to, context) : answerRelated({ ...query, operation: 'move' }, from, context);
}

/** Without a job, an amount is judged against all jobs. */
function judge(query: Query, context: AnswerContext): Answer {
  if (query.amount === null) return show(query, context);
  const named = subjectsOf(query, context);
  const own = ownJob(query, context);
  const all = context.dataset.subject(ALL_JOBS);
  const subjects = named.length > 0 ? named : own ? [own] : all ? [all] : [];
  const answer = answerJudge(query, query.amount, subjects, context);
  const isAll = named.length === 0 && !own;
  return isAll ? { ...answer, text: `${answer.text}\n${context.wording.say('fact', 'own-pay-all')}` } : answer;
}

function convert(query: Query, context: AnswerContext): Answer {
  return query.amount === null ? show(query, context) : answerConvert(query.amount, query, context);
}

/** A calculation, or the plain figures if it cannot be done. */
function compute(query: Query, context: AnswerContext): Answer {
  const calculated = query.compute && answerCompute(query, query.compute, context);
  return (
    calculated ?? compare({ ...query, measures: query.measures.length > 0 ? query.measures : ['salary'] }, context)
  );
}
