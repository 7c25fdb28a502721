import { isList } from '../dialogue/reduce/base';
import type { Subject } from '../knowledge/dataset';
import type { MeasureId, StateCode } from '../knowledge/fact';
import { memoized } from '../knowledge/memoized';
import type { Query } from '../query/query';
import type { Answer } from './answer';
import { type AnswerContext, publishedFact } from './answer-context';
import { capital } from './capital';
import { buttonName, jobName } from './job-name';
import { relatedJobs } from './related-jobs';
import type { Wording } from './wording';

/** A job is suggested only if it has one of these measures. */
const NEEDED_TO_SUGGEST: readonly MeasureId[] = ['salary', 'growth', 'duties'];
const MOST_OFFERED = 3;

/**
 * Words a question to suggest, from `fact.yaml`; the bot can answer all of them. A button may cut off the end of a long one, so the
 * wordings begin with what distinguishes them.
 */
export function nextQuestion(kind: NextQuestion, values: Record<string, string>, { wording }: AnswerContext): string {
  return wording.say('fact', `next-${kind}`, values);
}

/** Kinds of next questions, the most specific wording first: `labelOf` takes the first that matches. */
const kinds = [
  'about',
  'similar',
  'become',
  'compare',
  'compare-on',
  'worth',
  'states',
  'more',
  'which',
  'back',
  'move',
  'measure',
] as const;
type NextQuestion = (typeof kinds)[number];

/**
 * Short names of the next questions of an answer, in their order. They call its jobs as the answer does, while the questions may have to
 * use an official title.
 */
export function labelsOf(
  { suggestions, occupations }: Pick<Answer, 'suggestions' | 'occupations'>,
  context: AnswerContext,
) {
  const jobs = occupations.flatMap(({ id }) => context.dataset.subject(id) ?? []);
  const called = new Map(jobs.map(job => [buttonName(job, context), jobName(job, context)]));
  return suggestions.map(question => labelOf(question, called, context));
}

/**
 * A short name of a next question ("Growth" for "growth for roofers"), worded in `fact.yaml`; otherwise the question itself, begun with a
 * capital.
 * @param called what to call jobs, by their names in questions
 */
function labelOf(question: string, called: ReadonlyMap<string, string>, { wording }: AnswerContext): string {
  for (const { kind, names, pattern } of patternsOf(wording)) {
    const found = pattern.exec(question)?.slice(1);
    if (!found) continue;
    const values = Object.fromEntries(names.map((name, at) => [name, called.get(found[at] ?? '') ?? found[at] ?? '']));
    return capital(wording.say('fact', `label-${kind}`, values));
  }
  return capital(question);
}

/** A kind of next question, the placeholders of its wording, and a pattern that finds their values in a question. */
interface Pattern {
  kind: NextQuestion;
  names: string[];
  pattern: RegExp;
}

/** Compiled once, because every reply looks up the labels of its suggestions. */
const patternsOf = memoized((wording: Wording) => kinds.map(kind => patternOf(kind, wording)));

function patternOf(kind: NextQuestion, { dialogs }: Wording): Pattern {
  const message = dialogs.kinds.fact.say[`next-${kind}`] ?? '';
  const names = [...message.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
  const parts = message.split(/\{\w+\}/).map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return { kind, names, pattern: new RegExp(`^${parts.join('(.+)')}$`) };
}

/** "Tell me about roofers", for jobs with anything to tell. */
export function tellAbout(subjects: readonly Subject[], context: AnswerContext): string[] {
  return subjects
    .filter(subject => NEEDED_TO_SUGGEST.some(measure => has(measure, subject, context)))
    .map(subject => nextQuestion('about', { job: buttonName(subject, context) }, context));
}

/** "Jobs similar to roofers"; empty if there are none. */
export function askSimilar(subject: Subject, context: AnswerContext): string[] {
  return relatedJobs(subject, context).length > 0
    ? [nextQuestion('similar', { job: buttonName(subject, context) }, context)]
    : [];
}

/** "How to become roofers"; empty if there is no data on it. */
export function askWayIn(subject: Subject, context: AnswerContext): string[] {
  return has('time-to-enter', subject, context) || has('education', subject, context)
    ? [nextQuestion('become', { job: buttonName(subject, context) }, context)]
    : [];
}

/** Measures to suggest next: not shown yet, and with figures for all the jobs in their places. */
export function offeredNext(
  kind: 'fact' | 'compare',
  sides: readonly { subject: Subject; place: StateCode | null }[],
  asked: readonly MeasureId[],
  context: AnswerContext,
): MeasureId[] {
  const offered = context.wording.dialogs.kinds[kind]?.suggest ?? [];
  return offered
    .filter(measure => !asked.includes(measure) && !sides.every(({ subject }) => wasTold(measure, subject, context)))
    .filter(measure => sides.every(({ subject, place }) => has(measure, subject, context, place)))
    .slice(0, MOST_OFFERED);
}

/** Next questions about a job, without those answered before; if few are left, also for similar jobs. */
export function suggestionsFor(subject: Subject, asked: readonly MeasureId[], context: AnswerContext): string[] {
  const job = buttonName(subject, context);
  const offered = offeredNext('fact', [{ subject, place: null }], asked, context).map(measure =>
    nextQuestion('measure', { measure: context.wording.shortName(measure), job }, context),
  );
  return offered.length < MOST_OFFERED ? [...offered, ...askSimilar(subject, context)] : offered;
}

/** True if the conversation has shown a figure of a job before. */
function wasTold(measure: MeasureId, { id }: Subject, { before }: AnswerContext): boolean {
  return before?.told[id]?.includes(measure) === true;
}

/** Adds a question that leads back to the last list of jobs to an answer about one job. Several jobs would be a new list. */
export function withWayBack(answer: Answer, query: Query, context: AnswerContext): Answer {
  const isOnOne = answer.outcome === 'answer' && answer.occupations.length === 1 && !isList(query);
  if (!isOnOne || !context.before?.hasList) return answer;
  return { ...answer, suggestions: [...answer.suggestions, nextQuestion('back', {}, context)] };
}

function has(measure: MeasureId, subject: Subject, context: AnswerContext, place: StateCode | null = null): boolean {
  return publishedFact(measure, subject, place, context).value !== null;
}
