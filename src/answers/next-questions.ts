import type { Subject } from '../knowledge/dataset';
import type { MeasureId, StateCode } from '../knowledge/fact';
import { capital } from './capital';
import { buttonName } from './job-name';
import { relatedJobs } from './related-jobs';
import { publishedFact, type Toolbox } from './toolbox';
import type { Wording } from './wording';

/** A job is suggested only if it has one of these measures. */
const TOLD: readonly MeasureId[] = ['salary', 'growth', 'duties'];
const MOST_OFFERED = 3;

/**
 * Questions to ask next, worded in `fact.yaml`; the bot can answer all of them. A button may cut off the end of a long one, so what
 * distinguishes it comes first.
 */
export function nextQuestion(kind: NextQuestion, values: Record<string, string>, { wording }: Toolbox): string {
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
  'move',
  'measure',
] as const;
type NextQuestion = (typeof kinds)[number];

/**
 * A short name of a next question ("Growth" for "growth for roofers"), worded in `fact.yaml`; the question itself if it is not one of
 * these kinds.
 */
export function labelOf(question: string, { wording }: Pick<Toolbox, 'wording'>): string {
  const known = patterns.get(wording) ?? kinds.map(kind => patternOf(kind, wording));
  patterns.set(wording, known);
  for (const { kind, names, pattern } of known) {
    const found = pattern.exec(question)?.slice(1);
    if (!found) continue;
    const values = Object.fromEntries(names.map((name, at) => [name, found[at] ?? '']));
    return capital(wording.say('fact', `label-${kind}`, values));
  }
  return question;
}

/** A kind of next question, the placeholders of its wording, and a pattern that finds their values in a question. */
interface Pattern {
  kind: NextQuestion;
  names: string[];
  pattern: RegExp;
}

/** Compiled once, because every reply looks up the labels of its suggestions. */
const patterns = new WeakMap<Wording, readonly Pattern[]>();

function patternOf(kind: NextQuestion, { dialogs }: Wording): Pattern {
  const message = dialogs.kinds.fact.say[`next-${kind}`] ?? '';
  const names = [...message.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
  const parts = message.split(/\{\w+\}/).map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return { kind, names, pattern: new RegExp(`^${parts.join('(.+)')}$`) };
}

/** "Tell me about roofers", for jobs with anything to tell. */
export function tellAbout(subjects: readonly Subject[], toolbox: Toolbox): string[] {
  return subjects
    .filter(subject => TOLD.some(measure => has(measure, subject, toolbox)))
    .map(subject => nextQuestion('about', { job: buttonName(subject, toolbox) }, toolbox));
}

/** "Jobs similar to roofers"; empty if there are none. */
export function askSimilar(subject: Subject, toolbox: Toolbox): string[] {
  return relatedJobs(subject, toolbox).length > 0
    ? [nextQuestion('similar', { job: buttonName(subject, toolbox) }, toolbox)]
    : [];
}

/** "How to become roofers"; empty if there is no data on it. */
export function askWayIn(subject: Subject, toolbox: Toolbox): string[] {
  return has('time-to-enter', subject, toolbox) || has('education', subject, toolbox)
    ? [nextQuestion('become', { job: buttonName(subject, toolbox) }, toolbox)]
    : [];
}

/** Measures to suggest next: not asked before, and with figures for all the jobs in their places. */
export function offeredNext(
  kind: 'fact' | 'compare',
  sides: readonly { subject: Subject; place: StateCode | null }[],
  asked: readonly MeasureId[],
  toolbox: Toolbox,
): MeasureId[] {
  const offered = toolbox.wording.dialogs.kinds[kind]?.suggest ?? [];
  return offered
    .filter(measure => !asked.includes(measure))
    .filter(measure => sides.every(({ subject, place }) => has(measure, subject, toolbox, place)))
    .slice(0, MOST_OFFERED);
}

/** Next questions about a job, without those just answered. */
export function suggestionsFor(subject: Subject, asked: readonly MeasureId[], toolbox: Toolbox): string[] {
  return offeredNext('fact', [{ subject, place: null }], asked, toolbox).map(measure =>
    nextQuestion(
      'measure',
      { measure: toolbox.wording.shortName(measure), job: buttonName(subject, toolbox) },
      toolbox,
    ),
  );
}

function has(measure: MeasureId, subject: Subject, toolbox: Toolbox, place: StateCode | null = null): boolean {
  return publishedFact(measure, subject, place, toolbox).value !== null;
}
