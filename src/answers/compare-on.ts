import type { Fact, MeasureId, Missing } from '../knowledge/fact';
import { groupBy } from '../knowledge/group-by';
import { heightOf } from '../knowledge/measures/reading';
import { measures as registry } from '../knowledge/measures/registry';
import { FIRST_STATES } from '../language/state-range';
import { publishedSides, type Side } from './compare-sides';
import { factLine } from './fact-lines';
import { type Gap, gapBetween, gapSaid } from './gap';
import { OTHER_PAY } from './other-pay';
import { capital, factOf, shown, type Toolbox } from './toolbox';

/** Amounts closer than this share of the smaller, or percentages closer than half a point, are too close to call. */
const CLOSE = { share: 0.02, points: 0.5 };

const listed = new Intl.ListFormat('en-US');

/** What is said of one measure. */
export interface Comparison {
  /** The measure asked for, or the other unit of pay where only that one exists for all. */
  measure: MeasureId;
  asked: MeasureId;
  /** Each with the fact at the same place of `facts`. */
  sides: Side[];
  facts: Fact[];
  /** Pay in the other unit, of sides that have only that. */
  beside: Fact[];
  lines: string[];
  /** Sides without a figure for which there is no more to say than why. */
  gaps: { reason: 'not-collected' | 'suppressed'; job: string; source: string }[];
  /** Id of the side that comes first; null where none does. */
  winner: string | null;
}

interface Entry {
  side: Side;
  fact: Fact;
}

/**
 * The verdict on one measure, or the figures side by side where there can be none; then why a figure is missing.
 * @param most how many entries of a list are named
 */
export function compareOn(
  asked: MeasureId,
  all: readonly Side[],
  less: boolean,
  toolbox: Toolbox,
  most?: number,
): Comparison {
  const told = entriesOf(asked, all, toolbox);
  const other = inOtherUnit(asked, told, all, toolbox);
  const measure = other ? (other[0]?.fact.measure ?? asked) : asked;
  const entries = other ?? told;
  const found = entries.filter(({ fact }) => fact.value !== null);
  const verdict = found.length < 2 ? null : verdictOn(measure, found, less, toolbox);
  const beside = other ? [] : otherPayOf(told, toolbox);
  const line = verdict?.line ?? (found.length > 0 ? sideBySide(measure, found, toolbox, most) : null);
  return {
    measure,
    asked,
    sides: entries.map(({ side }) => side),
    facts: entries.map(({ fact }) => fact),
    beside: beside.map(({ fact }) => fact),
    gaps: missingOf(told).filter((gap): gap is Comparison['gaps'][number] => isGap(gap.reason)),
    lines: [
      ...(line === null ? [] : [line]),
      ...unitLines(asked, told, toolbox),
      ...beside.map(({ side, fact }) => factLine(fact, side.subject, { period: null, states: FIRST_STATES }, toolbox)),
    ],
    winner: verdict?.winner ?? null,
  };
}

function entriesOf(measure: MeasureId, all: readonly Side[], toolbox: Toolbox): Entry[] {
  return publishedSides(measure, all, toolbox).map(side => ({
    side,
    fact: factOf(measure, side.subject, side.place, toolbox),
  }));
}

/** Where one is paid by the hour only (or the year), the unit of pay that all of them have; null where there is no need or none. */
function inOtherUnit(asked: MeasureId, told: readonly Entry[], all: readonly Side[], toolbox: Toolbox): Entry[] | null {
  const other = OTHER_PAY[asked];
  const needed = told.some(({ fact }) => fact.missing === 'hourly-only' || fact.missing === 'annual-only');
  if (!other || !needed) return null;
  const entries = entriesOf(other, all, toolbox);
  return entries.every(({ fact }) => fact.value !== null) ? entries : null;
}

/** What those earn who are paid in the other unit of time only, for which there is no verdict. */
function otherPayOf(told: readonly Entry[], toolbox: Toolbox): Entry[] {
  return told.flatMap(({ side, fact }) => {
    const other = OTHER_PAY[fact.measure];
    const only = fact.missing === 'hourly-only' || fact.missing === 'annual-only';
    return other && only ? [{ side, fact: factOf(other, side.subject, side.place, toolbox) }] : [];
  });
}

/** Who comes first by how much, or that it is too close; null for labels and lists, which have no order of better. */
function verdictOn(measure: MeasureId, found: readonly Entry[], less: boolean, toolbox: Toolbox) {
  if (registry[measure].shape !== 'number') return null;
  const { wording } = toolbox;
  const ordered = [...found].sort((one, other) => (less ? -1 : 1) * (heightOf(other.fact) - heightOf(one.fact)));
  const [first, second] = ordered as [Entry, Entry];
  const gap = gapBetween(first.fact, second.fact);
  if (gap === null)
    return { line: wording.say('compare', 'top-coded', { pairs: pairsOf(ordered, toolbox) }), winner: null };
  const values = { measure: wording.measure(measure), count: ordered.length, pairs: pairsOf(ordered, toolbox) };
  return isClose(gap, first.fact, second.fact)
    ? { line: wording.say('compare', 'close', values), winner: null }
    : { line: winnerLine(ordered, gap, less, toolbox), winner: first.side.id };
}

function winnerLine(ordered: readonly Entry[], gap: Gap, less: boolean, toolbox: Toolbox): string {
  const { wording } = toolbox;
  const [{ side, fact }, ...rest] = ordered as [Entry, ...Entry[]];
  const values = {
    job: side.name,
    value: shown(fact, toolbox),
    others: rest.map(other => `${shown(other.fact, toolbox)} for ${other.side.name}`).join(', '),
    measure: wording.measure(fact.measure),
    less: String(less),
  };
  if (rest.length > 1) return wording.say('compare', 'winner-many', values);
  return fact.unit === 'percent'
    ? wording.say('compare', 'points', { ...values, difference: Math.abs(gap.amount).toFixed(1) })
    : wording.say('compare', 'winner', { ...values, gap: gapSaid(gap, fact.unit, wording) });
}

function isClose({ amount, atLeast }: Gap, one: Fact, other: Fact): boolean {
  if (atLeast) return false;
  if (one.unit === 'percent') return Math.abs(amount) < CLOSE.points;
  return amount === 0 || Math.abs(amount) < CLOSE.share * Math.abs(Math.min(Number(one.value), Number(other.value)));
}

function sideBySide(measure: MeasureId, found: readonly Entry[], toolbox: Toolbox, most?: number): string {
  const { wording } = toolbox;
  return wording.say('compare', 'side', {
    measure: capital(wording.measure(measure)),
    pairs: pairsOf(found, toolbox, most),
  });
}

function pairsOf(entries: readonly Entry[], toolbox: Toolbox, most?: number): string {
  return entries.map(({ fact, side }) => `${side.name} ${shown(fact, toolbox, most)}`).join('; ');
}

/** Why there is no figure, once for all that lack it for the same reason. */
function missingOf(told: readonly Entry[]): { reason: Missing; job: string; source: string }[] {
  const without = told.filter(({ fact }) => fact.value === null);
  const reasons = groupBy(without, ({ fact }): Missing => fact.missing ?? 'not-collected');
  return [...reasons].map(([reason, entries]) => ({
    reason,
    job: listed.format(entries.map(({ side }) => side.name)),
    source: entries[0].fact.source,
  }));
}

function isGap(reason: Missing): boolean {
  return reason === 'not-collected' || reason === 'suppressed';
}

/** That some are paid in one unit of time only. */
function unitLines(measure: MeasureId, told: readonly Entry[], { wording }: Toolbox): string[] {
  return missingOf(told)
    .filter(({ reason }) => !isGap(reason))
    .map(({ reason, job, source }) =>
      wording.missing(reason, {
        job,
        place: '',
        measure: capital(wording.measure(measure)),
        source: wording.cited(source),
        group: 'false',
      }),
    );
}

/** Behind the verdict on one measure, or by itself, why some have no figure; of several measures, once for all alike. */
export function gapLines(compared: readonly Comparison[], { wording }: Toolbox): string[] {
  const alike = new Map<string, { measures: string[]; gap: Comparison['gaps'][number]; named: boolean }>();
  for (const { asked, gaps, lines } of compared)
    for (const gap of gaps) {
      const { reason, job, source } = gap;
      const key = [reason, job, reason === 'suppressed' ? source : ''].join();
      const known = alike.get(key) ?? { measures: [], gap, named: compared.length === 1 && lines.length > 0 };
      alike.set(key, { ...known, measures: [...known.measures, wording.measure(asked)] });
    }
  return [...alike.values()].map(({ measures, gap: { reason, job, source }, named }) =>
    wording.say('compare', reason, { job, source, measure: named ? 'none' : capital(measures.join(', ')) }),
  );
}
