import type { MeasureId } from '../knowledge/fact';
import { measures as registry } from '../knowledge/measures/registry';
import type { ExampleMatch } from './example-matcher';
import type { Period } from './period';

/** From here on an example tells the measure, too. */
const HINTING = 0.6;

/** What a sentence says about the measure that is asked for. */
interface Asking {
  /** Measures whose words are in it. */
  named: readonly MeasureId[];
  /** A matter no data holds. */
  topic: string | null;
  period: Period | null;
  /** All words, normalised, with a comma where something new begins. */
  said: string;
  words: ReadonlySet<string>;
  /** True where a state is named. */
  placed: boolean;
}

/**
 * The measures asked for: those named, the one a verb or the whole form of the sentence asks for, the narrower one of two.
 * @param best the example most like the sentence
 */
export function measuresAsked(asking: Asking, best: ExampleMatch | undefined): MeasureId[] {
  const { topic, period, said, words, placed } = asking;
  const named = refine([...new Set(asking.named)], words);
  const hint = best && best.score >= HINTING && best.example.kind === 'fact' ? best.example : null;
  // An example asks for its measure by all its words: it counts where the same measures were named, none or some.
  const fits = hint?.measure && (registry[hint.measure].shape !== 'place' || PLACES.test(said));
  const hinted = hint?.measure && fits && !topic && sameMeasures(hint.named, named) ? [hint.measure] : named;
  const ends = withPercentiles(withBothEnds(withSpoken(hinted, said), words), said);
  const spoken = placed ? ends : withStates(ends, said);
  const both = period === 'year' && spoken.includes('hourly') && words.has('and') && !spoken.includes('salary');
  const told = both ? [...spoken, 'salary' as const] : spoken;
  const measures = told.length === 0 && period && period !== 'year' ? (['salary'] as MeasureId[]) : told;
  // "What do bartenders make in tips?" asks for the tips, not for the pay.
  return topic && measures.every(id => id === 'salary') && !words.has('and') && !said.includes(',') ? [] : measures;
}

/** Without such a word no sentence asks for a place ("what would I earn" is like "where would I earn most"). */
const PLACES =
  /\b(?:where|states?|places?|cit(?:y|ies)|there|areas?|locations?|regions?|country|part|move|live|these|those)\b/;

/** Measures asked by a verb instead of a name, unless one `besides` them says the same more narrowly. */
const SPOKEN: readonly { id: MeasureId; form: RegExp; besides: RegExp }[] = [
  {
    id: 'salary',
    form: /\bwhat is (?:a|an|the) (?:[\w-]+ ){1,4}makes?\b|\bwhat (?:i am|we are|i) (?:making|make|earning|earn|getting paid)\b|\b(?:how much|what) (?:do|does|would|will|can|could)\b.*\b(?:make|makes|win|get paid)\b|\bhow much (?:is|would|was) (?:it|that|this)(?: be)?(?: there| now| then)?(?:$|,| and\b)|^(?:\w+ ){0,2}how much(?: then| now| tho| though)?$|\bhow much (?:win|wins|earn|earns|make|makes|gets?) (?:a|an|the)\b|\bhow much (?:win|wins|gain|gains) \w|\b(?:what|how much) (?:do|does|would|will|can|could) (?:\w+ ){1,2}(?:get|make) for\b|\bhow much for (?:it|that|this|the|a|an)\b/,
    besides: /^(?:salary|hourly|jobs|openings)/,
  },
  {
    id: 'jobs',
    form: /\bhow many\b.*\b(?:are there|exist)\b|\bare there (?:many|lots|a lot)\b|\bhow many (?:are|is) there\b|\b(?:is|are) there (?:more|fewer|less)\b|\bthere (?:are|is) more\b|\bhow many(?: there| work there)?(?=,|$)|\bnumber of\b/,
    besides: /^(?:jobs.*|openings|women|men|self-employed)$/,
  },
  // "How many are there and how many openings a year?"
  { id: 'jobs', form: /\bhow many are there(?=,| and\b)/, besides: /^(?:jobs.*|women|men|self-employed)$/ },
];

/** "How much do they make and how fast is it growing": the pay, too. */
function withSpoken(measures: MeasureId[], said: string): MeasureId[] {
  const spoken = SPOKEN.filter(({ form, besides }) => form.test(said) && !measures.some(id => besides.test(id)));
  return [...spoken.map(({ id }) => id), ...measures];
}

/** "The lowest and highest pay": both ends, though one phrase names only the nearer. */
function withBothEnds(measures: MeasureId[], words: ReadonlySet<string>): MeasureId[] {
  const both = words.has('lowest') && words.has('highest');
  const ends: MeasureId[] = ['salary-p10', 'salary-p90'];
  return both && measures.some(id => ends.includes(id)) ? [...new Set([...ends, ...measures])] : measures;
}

/** Words that ask for states by their pay, without a word for pay ("top 3 states for electricians"). */
const STATES = /\b(?:which|what|best|top|highest|worst|lowest|bottom)(?: \w+){0,2} states?\b/;
const LOW = /\b(?:worst|least|lowest|bottom|less|poorest)\b/;

/** Measures that only say that pay is meant, and whose. */
const PAY_ALONE: readonly MeasureId[] = ['salary', 'industries-pay', 'salary-p90', 'salary-p10'];

/** "Which state has the most roofers": by how many there are, where no word for pay is said. */
const MOST_PEOPLE = /\bstates? (?:has|have|employs?|hires?|needs?) the most\b|\bstates? with the most\b/;

function withStates(measures: MeasureId[], said: string): MeasureId[] {
  const people = measures.every(id => id === 'jobs' || id === 'most-jobs-state');
  if (people && STATES.test(said) && (MOST_PEOPLE.test(said) || measures.length > 0)) return ['most-jobs-state'];
  const pay = measures.every(id => PAY_ALONE.includes(id));
  return pay && STATES.test(said) ? [LOW.test(said) ? 'worst-state' : 'best-state'] : measures;
}

const PERCENTILES: ReadonlyMap<string, MeasureId> = new Map([
  ['10th', 'salary-p10'],
  ['25th', 'salary-p25'],
  ['50th', 'salary'],
  ['75th', 'salary-p75'],
  ['90th', 'salary-p90'],
  ['p10', 'salary-p10'],
  ['p25', 'salary-p25'],
  ['p50', 'salary'],
  ['median', 'salary'],
  ['p75', 'salary-p75'],
  ['p90', 'salary-p90'],
]);

/** "The 25th and 75th (percentile)": each of them, though at most the last one is called so. */
function withPercentiles(measures: MeasureId[], said: string): MeasureId[] {
  const named = said.split(/,? /).flatMap(word => PERCENTILES.get(word) ?? []);
  return named.length > 1 ? [...new Set([...named, ...measures])] : measures;
}

/** A general word gives way to the narrower one beside it ("hourly pay", "average salary"). */
function refine(measures: MeasureId[], words: ReadonlySet<string>): MeasureId[] {
  const narrower = measures.some(id => id !== 'salary' && /^(?:salary|hourly|best-|worst-|industries-pay)/.test(id));
  const kept = narrower && !words.has('and') ? measures.filter(id => id !== 'salary') : measures;
  const counted =
    kept.includes('jobs') &&
    kept.some(id => ['women', 'men', 'self-employed', 'openings', 'jobs-2034', 'race', 'lgbt'].includes(id));
  // "Fastest growing by number of new jobs" is no growth in percent.
  const added = kept.includes('jobs-added');
  return counted || added ? kept.filter(id => id !== 'jobs' && !(added && !words.has('and') && id === 'growth')) : kept;
}

function sameMeasures(some: readonly MeasureId[], others: readonly MeasureId[]): boolean {
  return some.length === others.length && some.every(id => others.includes(id));
}
