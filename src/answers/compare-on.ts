import type { Fact, MeasureId, Missing } from '../knowledge/fact';
import { groupBy } from '../knowledge/group-by';
import { isLeveled, levelOf } from '../knowledge/measures/levels';
import { sortValue } from '../knowledge/measures/reading';
import { measures as registry } from '../knowledge/measures/registry';
import { type AnswerContext, measureLabel } from './answer-context';
import { capital } from './capital';
import { entriesOf, inOtherUnit, nationBeside, otherPayOf, standInsFor } from './compare-entries';
import type { Entry, Side, Worded } from './compare-sides';
import { type Verdict, verdictOn } from './compare-verdict';
import { factLine } from './fact-lines';
import { aboutOf } from './figure-words';
import { labelInSentence, listed, NOTHING } from './format-value';
import { inCommon } from './lists-in-common';

/** The verdict on one measure, with its figures. */
export interface Comparison {
  /** The measure asked for, or the other unit of pay if only that one exists for all. */
  measure: MeasureId;
  asked: MeasureId;
  /** Each with the fact at the same index of `facts`. */
  sides: Side[];
  facts: Fact[];
  /**
   * Figures next to the verdict: pay in the other unit for sides that have only that, national pay if that of a place is suppressed, and
   * the one figure of a place that is published if national ones are compared instead.
   */
  beside: Fact[];
  lines: string[];
  /** Sides without a figure; the reply only says why. */
  gaps: { reason: 'not-collected' | 'suppressed'; job: string; source: string }[];
  /** The figures are national, because BLS suppresses one of the place asked about. */
  standIn: boolean;
  /** Id of the winner; null if there is none. */
  winner: string | null;
}

/** The verdict on one measure, or the figures side by side if there is no winner; then why a figure is missing. */
export function compareOn(asked: MeasureId, all: readonly Side[], worded: Worded, context: AnswerContext): Comparison {
  const published = entriesOf(asked, all, worded, context);
  const other = inOtherUnit(asked, published, all, context);
  const measure = other ? (other[0]?.fact.measure ?? asked) : asked;
  const standIns = other ? null : standInsFor(published, context);
  const entries = other ?? standIns ?? published;
  const found = entries.filter(({ fact }) => fact.value !== null);
  const verdict = verdictOf(measure, found, worded, context);
  const least = worded.less ? leastOf(measure, found, context) : null;
  const beside = other ? [] : besideOf(published, standIns !== null, context);
  const rest = found.filter(entry => !least?.entries.includes(entry));
  const line =
    verdict?.line ??
    (found.length > 0 && !worded.inTable
      ? withoutVerdict(measure, entries, rest, rest.length === found.length, context)
      : null);
  const verdictLines = [
    ...(least ? [least.line] : []),
    ...(line === null ? [] : [capital(line)]),
    ...unitLines(asked, published, context),
  ];
  const besideLines = beside.map(({ side, fact }) => factLine(fact, side.subject, context, { asked: side.place }));
  return {
    measure,
    asked,
    sides: entries.map(({ side }) => side),
    facts: entries.map(({ fact }) => fact),
    beside: beside.map(({ fact }) => fact),
    standIn: standIns !== null,
    gaps: missingOf(published).filter((gap): gap is Comparison['gaps'][number] => isGap(gap.reason)),
    // Whoever asks about a place hears its own figure first.
    lines: standIns ? [...besideLines, ...verdictLines] : [...verdictLines, ...besideLines],
    winner: (verdict ?? least)?.winner ?? null,
  };
}

/** Figures next to the verdict; if that is on national figures, those of the place that are published. */
function besideOf(published: readonly Entry[], isNational: boolean, context: AnswerContext): Entry[] {
  return isNational
    ? published.filter(({ fact }) => fact.value !== null)
    : [...otherPayOf(published, context), ...nationBeside(published, context)];
}

/** Who comes first and by how much, or that it is too close; null for labels and lists, which have no winner. */
function verdictOf(measure: MeasureId, found: readonly Entry[], worded: Worded, context: AnswerContext) {
  if (registry[measure].shape !== 'number' || found.length < 2 || isWholeBesidePart(measure, found)) return null;
  const sign = worded.less ? -1 : 1;
  const ordered = [...found].sort((a, b) => sign * (sortValue(b.fact) - sortValue(a.fact)));
  return verdictOn(measure, ordered as [Entry, Entry, ...Entry[]], worded, context);
}

/** True for numbers of people of both the nation and a state. Neither wins, because one includes the other. */
function isWholeBesidePart(measure: MeasureId, found: readonly Entry[]): boolean {
  const nation = found.filter(({ fact }) => fact.place === null);
  return aboutOf(measure) === 'people' && nation.length > 0 && nation.length < found.length;
}

/** Which sides need the lowest level; null if all need the same, or the measure has no levels. */
function leastOf(
  measure: MeasureId,
  found: readonly Entry[],
  context: AnswerContext,
): (Verdict & { entries: readonly Entry[] }) | null {
  const { wording, dataset } = context;
  const levels = found.map(({ fact }) => levelOf(fact) ?? Number.POSITIVE_INFINITY);
  const lowest = Math.min(...levels);
  const [first, ...others] = found.filter((_, at) => levels[at] === lowest);
  if (!isLeveled(measure) || found.length < 2 || !first || others.length === found.length - 1) return null;
  const line = wording.say('compare', `least-${measure}`, {
    Job: capital(listed.format([first, ...others].map(({ side }) => side.name))),
    value: labelInSentence(first.fact, { stateName: dataset.stateName, wording }),
  });
  return { line, winner: others.length === 0 ? first.side.id : null, entries: [first, ...others] };
}

/**
 * The figures side by side, or one national figure if it is the same for all places.
 * @param whole true if these are all sides; false if an earlier sentence named others
 */
function withoutVerdict(
  measure: MeasureId,
  entries: readonly Entry[],
  found: readonly Entry[],
  whole: boolean,
  context: AnswerContext,
): string {
  const [only] = entries;
  if (!only || entries.length > 1) return sideBySide(measure, found, whole, context);
  return factLine(only.fact, only.side.subject, context, { cited: false });
}

function sideBySide(measure: MeasureId, found: readonly Entry[], whole: boolean, context: AnswerContext): string {
  const { wording, dataset } = context;
  const [alone, another] = found;
  if (alone && !another && registry[measure].shape === 'number')
    return factLine(alone.fact, alone.side.subject, context, { cited: false });
  const facts = found.map(({ fact }) => fact);
  const Label = capital(measureLabel(measure, facts, context));
  const inWords = (fact: Fact) => labelInSentence(fact, { stateName: dataset.stateName, wording });
  const common = whole
    ? inCommon(
        found.map(({ fact, side: { subject } }) => ({ fact, subject })),
        dataset,
      )
    : null;
  const sides = found.map(({ fact, side: { name: job } }, at) => ({
    job,
    Job: capital(job),
    value: inWords(common?.others[at] ?? fact),
  }));
  const [first] = sides;
  if (first && whole && sides.length > 1 && sides.every(({ value }) => value === first.value)) {
    if (first.value === NOTHING) return wording.say('compare', 'same-none', { about: measure, count: sides.length });
    const same = wording.has('compare', `same-${measure}`) ? `same-${measure}` : 'same';
    return wording.say('compare', same, { Label, value: first.value, count: sides.length });
  }
  if (common) {
    const shared = wording.say('compare', 'in-common', { Label, value: inWords(common.shared), count: sides.length });
    return [shared, ...sides.map(side => wording.say('compare', 'besides', side))].join('\n');
  }
  const special = wording.has('compare', `side-${measure}`);
  const pairs = sides.map(side => wording.say('compare', special ? `pair-${measure}` : 'pair-list', side));
  return wording.say('compare', special ? `side-${measure}` : 'side', { Label, pairs: pairs.join('; ') });
}

/** Why there is no figure, once for all sides with the same reason. */
function missingOf(entries: readonly Entry[]): { reason: Missing; job: string; source: string }[] {
  const without = entries.filter(({ fact }) => fact.value === null);
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

/** Says which jobs are paid only by the hour or only by the year. */
function unitLines(measure: MeasureId, entries: readonly Entry[], { wording }: AnswerContext): string[] {
  return missingOf(entries)
    .filter(({ reason }) => !isGap(reason))
    .map(({ reason, job, source }) =>
      capital(
        wording.missing(reason, {
          job,
          place: '',
          measure: wording.measure(measure),
          source: wording.cited(source),
          group: 'false',
        }),
      ),
    );
}

/** Says why some sides have no figure. Measures that lack figures of the same sides for the same reason share one line. */
export function gapLines(compared: readonly Comparison[], { wording }: AnswerContext): string[] {
  const all = compared.flatMap(({ asked, gaps, lines, standIn }) =>
    gaps.map(gap => ({ gap, asked, standIn, named: compared.length === 1 && lines.length > 0 })),
  );
  const keyOf = ({ gap: { reason, job, source } }: (typeof all)[number]) =>
    [reason, job, reason === 'suppressed' ? source : ''].join();
  return [...groupBy(all, keyOf).values()].map(alike => {
    const [{ gap, named, standIn }] = alike;
    const measures = listed.format(alike.map(({ asked }) => wording.measure(asked)));
    const values = {
      job: gap.job,
      source: gap.source,
      measure: named ? 'none' : measures,
      nation: String(standIn),
    };
    return wording.say('compare', gap.reason, values);
  });
}
