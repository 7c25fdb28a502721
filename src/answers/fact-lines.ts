import type { Subject } from '../knowledge/dataset';
import type { Fact, StateCode } from '../knowledge/fact';
import { groupBy } from '../knowledge/group-by';
import { measures as registry } from '../knowledge/measures/registry';
import type { Period } from '../query/period';
import { type AnswerContext, formatted, inPlace } from './answer-context';
import { capital } from './capital';
import { directionOf, paceOf, schoolingOf } from './figure-words';
import { formatNumber, labelInSentence, listed } from './format-value';
import { partOf } from './gap';
import { jobName, jobStart } from './job-name';
import { whereTold } from './national-figures';
import { partsFor } from './pay-in-period';
import { firstStates, stateOrderOf } from './state-order';
import { statesSentence } from './states-said';
import type { Wording } from './wording';

/** Context of a sentence. */
export interface Among {
  /** The unit of time for pay; null for that of the measure. */
  period?: Period | null;
  /** The place asked about, so that the sentence can say if its figure is national. */
  asked?: StateCode | null;
  /** Whether the sentence names its source; false if the next one names the same. */
  cited?: boolean;
  /** Whether an earlier sentence named the job. */
  again?: boolean;
}

/**
 * Words the figures of one job, one sentence each. The first sentence names the job. Figures of one source come together, and the last
 * of them names it. Lines that say why other figures are missing follow, one for each reason.
 * @param among.again an earlier line named the job
 */
export function factLines(
  facts: readonly Fact[],
  subject: Subject,
  context: AnswerContext,
  { period = null, again = false, asked = null }: Omit<Among, 'cited'> = {},
): string[] {
  const found = bySource(facts.filter(({ value }) => value !== null));
  const missing = byReason(facts.filter(({ value }) => value === null));
  // The line on missing figures names their source, too, unless nobody collected them.
  const nextMissing = missing.find(([{ missing }]) => missing !== 'not-collected')?.[0];
  return [
    ...found.map((fact, at) =>
      factLine(fact, subject, context, {
        period,
        asked,
        cited: (found[at + 1] ?? nextMissing)?.source !== fact.source,
        again: again || at > 0,
      }),
    ),
    ...missing.map(alike => missingLine(alike, subject, context)),
  ];
}

/** In the order asked for, with those of one source next to each other. */
function bySource(facts: readonly Fact[]): Fact[] {
  const sources = [...new Set(facts.map(({ source }) => source))];
  return sources.flatMap(source => facts.filter(fact => fact.source === source));
}

/** Groups missing figures by reason and place, and by source unless nobody collected them. */
function byReason(facts: readonly Fact[]): [Fact, ...Fact[]][] {
  const reasonOf = ({ missing, place, source }: Fact) =>
    [missing, place, missing === 'not-collected' ? '' : source].join();
  return [...groupBy(facts, reasonOf).values()];
}

/** Words one fact as a sentence. */
export function factLine(
  fact: Fact,
  subject: Subject,
  context: AnswerContext,
  { period = null, cited = true, again = false, asked = null }: Among = {},
): string {
  const { wording } = context;
  if (fact.value === null) return missingLine([fact], subject, context);
  const words = { ...wordsOf(fact, subject, asked, context), source: cited ? wording.cited(fact.source) : '' };
  const order = stateOrderOf(fact.measure);
  const states = firstStates(fact, subject, context);
  if (order && states.length > 0)
    return statesSentence(states, subject, { less: order.direction === 'ascending', source: words.source }, context);
  const parts = fact.measure === 'salary' ? partsFor(fact, period) : null;
  if (parts === null || period === null) return wording.say('fact', messageFor(fact, subject, again, wording), words);
  const value = formatted(partOf(fact, parts), context);
  return wording.say('fact', 'per-period', { ...words, value, year: words.value, period, parts });
}

function wordsOf(fact: Fact, subject: Subject, asked: StateCode | null, context: AnswerContext) {
  const { wording, dataset } = context;
  const measure = wording.measure(fact.measure);
  const number = typeof fact.value === 'number' ? fact.value : 0;
  // "grow by", "shrink by": the verb shows the sign.
  const signed = !fact.featured && ['growth', 'jobs-added', 'pay-trend'].includes(fact.measure);
  return {
    job: jobName(subject, context),
    Job: jobStart(subject, context),
    title: subject.title,
    place: whereTold(fact, asked, context),
    measure,
    Label: capital(measure),
    value: signed
      ? formatNumber(Math.abs(number), fact.unit)
      : typeof fact.value !== 'number'
        ? labelInSentence(fact, { stateName: dataset.stateName, wording })
        : formatted(fact, context),
    direction: directionOf(number),
    pace: paceOf(number),
    signed: formatNumber(number, fact.unit),
    degree: schoolingOf(fact),
    few: String(fact.value === 0),
    featured: String(fact.featured === true),
    per: fact.unit === 'USD/hour' ? 'hour' : 'year',
  };
}

/** Says why figures are missing, all for the same reason. */
function missingLine(facts: readonly [Fact, ...Fact[]], subject: Subject, context: AnswerContext): string {
  const [{ missing = 'not-collected', place, source }] = facts;
  const measures = facts.map(({ measure }) => context.wording.measure(measure));
  return capital(
    context.wording.missing(missing, {
      job: jobName(subject, context),
      place: inPlace(place, context),
      measure: listed.format(measures),
      source: context.wording.cited(source),
      group: String(subject.type === 'group'),
    }),
  );
}

/** What is special about a fact, as suffixes of wording keys; the most general last. */
function kindsOf({ featured, atLeast, place, unit }: Fact, ofGroup: boolean): string[] {
  const hourly = unit === 'USD/hour';
  const kinds: [string, boolean | undefined][] = [
    ['-featured', featured],
    ['-hour-top', hourly && atLeast],
    ['-hour', hourly],
    ['-top', atLeast],
    ['-place', place !== null],
    ['-group', ofGroup],
  ];
  return [...kinds.flatMap(([kind, isSo]) => (isSo ? [kind] : [])), ''];
}

/** The most specific wording available for a fact. */
function messageFor(fact: Fact, subject: Subject, again: boolean, wording: Wording): string {
  const { measure } = fact;
  const kinds = kindsOf(fact, subject.type === 'group' && !again);
  const endings = again ? ['-again', ''] : [''];
  const rest = registry[measure].shape === 'number' ? 'number' : 'list';
  const variants = kinds.flatMap(kind => endings.map(ending => `${measure}${kind}${ending}`));
  const known = variants.find(key => wording.has('fact', key));
  if (known !== undefined && !(again && known === measure)) return known;
  return again && registry[measure].shape !== 'place' ? `${rest}-again` : (known ?? rest);
}
