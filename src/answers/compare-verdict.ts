import type { Fact, MeasureId } from '../knowledge/fact';
import { ALL_JOBS } from '../knowledge/groups';
import { type AnswerContext, formatted, measureLabel } from './answer-context';
import { capital } from './capital';
import type { Entry, Worded } from './compare-sides';
import { aboutOf, directionOf, perUnit } from './figure-words';
import { formatNumber, listed } from './format-value';
import { formatGap, type Gap, gapBetween } from './gap';
import { isTooClose } from './too-close';

/** From this ratio on, a reply also says how many times as many there are. */
const TIMES_SAID = 2;

/** The sentence on who comes first, and the id of that side; null if too close. */
export interface Verdict {
  line: string;
  winner: string | null;
}

/**
 * Words the verdict on one measure.
 * @param ordered the sides, the winner first
 */
export function verdictOn(
  measure: MeasureId,
  ordered: readonly [Entry, Entry, ...Entry[]],
  worded: Worded,
  context: AnswerContext,
): Verdict {
  const { wording } = context;
  const { less, inTable } = worded;
  const [first, second] = ordered;
  const gap = gapBetween(first.fact, second.fact);
  const values = {
    measure: measureLabel(measure, factsOf(ordered), context),
    count: ordered.length,
    less: String(less),
    Label: capital(measureLabel(measure, factsOf(ordered), context)),
    sides: ordered.length === 2 ? 'two' : inTable ? 'table' : 'many',
    pairs: (inTable ? ordered.slice(0, 2) : ordered).map(entry => pairOf(entry, context)).join('; '),
  };
  if (gap === null) return { line: wording.say('compare', 'top-coded', values), winner: null };
  if (ordered.every(({ fact }) => fact.value === first.fact.value && !fact.atLeast))
    return {
      line: wording.say('compare', 'equal', { ...values, value: formatted(first.fact, context) }),
      winner: null,
    };
  return isTooClose(gap, lowerOf(first.fact, second.fact))
    ? { line: closeLine(first, second, values, context), winner: null }
    : { line: winnerLine(ordered, gap, worded, context), winner: first.side.id };
}

/** Says that the first two are too close to call; for the growth of two jobs, also that both grow or both shrink. */
function closeLine(
  first: Entry,
  second: Entry,
  values: Record<string, string | number>,
  context: AnswerContext,
): string {
  const { wording } = context;
  const direction = directionBeside(first.fact, second.fact);
  const isTrend = first.fact.measure === 'growth' && (direction === 'grow' || direction === 'shrink');
  if (!isTrend || values.sides !== 'two') return wording.say('compare', 'close', values);
  const job = listed.format([first, second].map(({ side }) => side.name));
  const pairs = listed.format([first, second].map(({ fact }) => formatted(fact, context)));
  return wording.say('compare', 'close-growth', { direction, job, pairs });
}

function factsOf(entries: readonly Entry[]): Fact[] {
  return entries.map(({ fact }) => fact);
}

function pairOf({ side, fact }: Entry, context: AnswerContext): string {
  return context.wording.say('compare', 'pair', { job: side.name, value: formatted(fact, context) });
}

function winnerLine(
  ordered: readonly [Entry, Entry, ...Entry[]],
  gap: Gap,
  { less, inTable }: Worded,
  context: AnswerContext,
): string {
  const { wording } = context;
  const [{ side, fact }, second, ...more] = ordered;
  const rest = [second, ...more];
  const besideAll = more.length === 0 ? besideAllJobs([ordered[0], second], context) : null;
  if (besideAll !== null) return besideAll;
  const measure = measureLabel(fact.measure, factsOf(ordered), context);
  const values = {
    about: aboutOf(fact.measure),
    less: String(less),
    job: side.name,
    Job: capital(side.name),
    group: String(side.subject.type === 'group'),
    value: formatted(fact, context),
    per: perUnit(fact).trim(),
    measure,
    part: PLAIN_PAY.includes(fact.measure) ? 'none' : measure,
  };
  if (more.length > 0 || inTable)
    return wording.say('compare', 'winner-many', {
      ...values,
      direction: fact.featured ? 'none' : directionOf(Number(fact.value)),
      next: inTable ? 'none' : rest.map(entry => pairOf(entry, context)).join('; '),
    });
  return wording.say('compare', 'winner', {
    ...values,
    others: `${formatted(second.fact, context)} for ${second.side.name}`,
    other: second.side.name,
    size: sizeOf(fact),
    otherSize: sizeOf(second.fact),
    gap: formatGap(gap, fact.unit, wording),
    difference: Math.abs(gap.amount).toFixed(1),
    direction: directionBeside(fact, second.fact),
    times: less ? 'none' : timesOf(fact, second.fact),
  });
}

/** A figure without its sign, for sentences whose verb shows it. */
function sizeOf({ value, unit }: Fact): string {
  return formatNumber(Math.abs(Number(value)), unit);
}

/** Pay that can be called just "pay". */
const PLAIN_PAY: readonly MeasureId[] = ['salary', 'hourly'];

/** Compares a job with all jobs. The sentence is about the job, whichever comes first. Null for other pairs and other measures. */
function besideAllJobs(pair: readonly [Entry, Entry], context: AnswerContext): string | null {
  const all = pair.find(({ side }) => side.subject.id === ALL_JOBS);
  const own = pair.find(entry => entry !== all);
  if (!all || !own || own.fact.featured || all.fact.place !== null) return null;
  const about = aboutOf(own.fact.measure);
  const gap = gapBetween(own.fact, all.fact);
  if ((about !== 'pay' && about !== 'growth') || gap === null) return null;
  const { wording } = context;
  return wording.say('compare', 'beside-all', {
    about,
    job: own.side.name,
    Job: capital(own.side.name),
    value: formatted(own.fact, context),
    per: perUnit(own.fact).trim(),
    others: formatted(all.fact, context),
    part: PLAIN_PAY.includes(own.fact.measure) ? 'none' : wording.measure(own.fact.measure),
    less: String(gap.amount < 0),
    gap: formatGap(gap, own.fact.unit, wording),
    direction: directionOf(Number(own.fact.value)),
  });
}

/** How to word the growth of two jobs. For any other measure, only the sign of the first figure counts. */
function directionBeside(first: Fact, second: Fact): string {
  if (first.measure !== 'growth') return directionOf(Number(first.value));
  return first.featured || second.featured ? 'none' : growthOf(first, second);
}

/** "grow" or "shrink" if both do, "up" or "down" if the first grows or shrinks and the other does the opposite; "none" otherwise. */
function growthOf(first: Fact, second: Fact): string {
  const [one, other] = [first, second].map(({ value }) => directionOf(Number(value)));
  if (one === 'grow' && other === 'shrink') return 'up';
  if (one === 'shrink' && other === 'grow') return 'down';
  return one === other && one !== 'stay' ? (one ?? 'none') : 'none';
}

/** How many times as many there are, or "none" if less than twice as many. */
function timesOf(first: Fact, second: Fact): string {
  const [one, other] = [Number(first.value), Number(second.value)];
  if (other <= 0 || one / other < TIMES_SAID) return 'none';
  const times = one / other;
  return times < 10 ? times.toFixed(1).replace(/\.0$/, '') : Math.round(times).toLocaleString('en-US');
}

function lowerOf(one: Fact, other: Fact): Fact {
  return Number(other.value) < Number(one.value) ? other : one;
}
