import type { Subject } from '../knowledge/dataset';
import type { Fact } from '../knowledge/fact';
import { groupBy } from '../knowledge/group-by';
import { measures as registry } from '../knowledge/measures/registry';
import { PARTS_OF_YEAR } from '../language/period';
import type { Question } from '../language/question';
import { formatNumber } from './format-value';
import { partOf } from './gap';
import { ranksStates, stateFigures, stateLine } from './state-ranking';
import { capital, inPlace, shown, type Toolbox } from './toolbox';
import type { Wording } from './wording';

/** What of a question decides how a figure is told. */
type Asked = Pick<Question, 'period' | 'states'>;

/** How a sentence stands among others. */
interface Among {
  /** It says its source; false where the sentence behind it says the same one. */
  cited: boolean;
  /** The job was named in a sentence before. */
  again: boolean;
}

const ALONE: Among = { cited: true, again: false };

/**
 * The figures of one job, a sentence each: those of one source together, which the last of them says; the job by name in the
 * first. Then why others are missing, once for all of one reason.
 * @param named the job was named in a line before
 */
export function factLines(
  facts: readonly Fact[],
  subject: Subject,
  asked: Asked,
  toolbox: Toolbox,
  named = false,
): string[] {
  const found = bySource(facts.filter(({ value }) => value !== null));
  const missing = byReason(facts.filter(({ value }) => value === null));
  // Why there is none, a table tells; that nobody collected it, none does.
  const behind = missing.find(([{ missing }]) => missing !== 'not-collected')?.[0];
  return [
    ...found.map((fact, at) =>
      factLine(fact, subject, asked, toolbox, {
        cited: (found[at + 1] ?? behind)?.source !== fact.source,
        again: named || at > 0,
      }),
    ),
    ...missing.map(alike => missingLine(alike, subject, toolbox)),
  ];
}

/** In the order asked for, those of one source behind its first. */
function bySource(facts: readonly Fact[]): Fact[] {
  const sources = [...new Set(facts.map(({ source }) => source))];
  return sources.flatMap(source => facts.filter(fact => fact.source === source));
}

/** Those that are missing for one reason; where a table holds figures back, its name is part of it. */
function byReason(facts: readonly Fact[]): [Fact, ...Fact[]][] {
  const reasonOf = ({ missing, place, source }: Fact) =>
    [missing, place, missing === 'not-collected' ? '' : source].join();
  return [...groupBy(facts, reasonOf).values()];
}

/** One sentence for one fact. */
export function factLine(
  fact: Fact,
  subject: Subject,
  { period, states }: Asked,
  toolbox: Toolbox,
  { cited, again }: Among = ALONE,
): string {
  const { wording } = toolbox;
  if (fact.value === null) return missingLine([fact], subject, toolbox);
  const measure = wording.measure(fact.measure);
  const words = {
    job: subject.plural,
    place: inPlace(fact.place, toolbox),
    measure,
    label: capital(measure),
    source: cited ? wording.cited(fact.source) : '',
    value: shown(fact, toolbox),
    per: fact.unit === 'USD/hour' ? 'hour' : 'year',
  };
  if (fact.measure === 'salary' && period && period !== 'year' && period !== 'hour' && typeof fact.value === 'number') {
    const parts = PARTS_OF_YEAR[period];
    return wording.say('fact', 'per-period', {
      ...words,
      value: shown(partOf(fact, parts), toolbox),
      year: words.value,
      period,
      parts,
    });
  }
  if (fact.measure === 'growth' && !fact.featured && typeof fact.value === 'number') {
    const direction = fact.value > 0 ? 'grow' : fact.value < 0 ? 'shrink' : 'stay';
    const value = formatNumber(Math.abs(fact.value), 'percent');
    return wording.say('fact', again ? 'growth-again' : 'growth', { ...words, direction, value });
  }
  if (ranksStates(fact.measure))
    return stateLine(fact, stateFigures(fact, subject, states, toolbox), states, words, toolbox);
  return wording.say('fact', messageFor(fact, again, wording), words);
}

/** Why there is no figure of some measures, for one reason. */
function missingLine(facts: readonly [Fact, ...Fact[]], subject: Subject, toolbox: Toolbox): string {
  const [{ missing = 'not-collected', place, source }] = facts;
  const measures = facts.map(({ measure }) => toolbox.wording.measure(measure));
  return toolbox.wording.missing(missing, {
    job: subject.plural,
    place: inPlace(place, toolbox),
    measure: capital(measures.join(', ')),
    source: toolbox.wording.cited(source),
    group: String(subject.type === 'group'),
  });
}

function messageFor({ measure, featured, atLeast }: Fact, again: boolean, wording: Wording): string {
  const rest = registry[measure].shape === 'number' ? 'number' : 'list';
  const variants = [
    ...(featured && again ? [`${measure}-featured-again`] : []),
    ...(featured ? [`${measure}-featured`] : []),
    ...(atLeast ? [`${measure}-top`] : []),
    ...(again ? [`${measure}-again`] : []),
    measure,
    ...(again ? [`${rest}-again`] : []),
  ];
  return variants.find(key => wording.hasFact(key)) ?? rest;
}
