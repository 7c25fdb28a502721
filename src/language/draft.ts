import type { MeasureId } from '../knowledge/fact';
import type { Lexicon } from './lexicon';
import type { Confidence, NamedSubject, OutsideData, Question, Unclear } from './question';
import type { Reading } from './read';
import { type Span, spansOf } from './span';
import { isStory } from './story';

/** From here on an example tells the measure, too. */
const HINTING = 0.6;

/** The question as far as it is clear without memory and without knowing its kind. */
export function draftOf(
  text: string,
  reading: Reading,
  { words, said }: { words: ReadonlySet<string>; said: string },
  lexicon: Lexicon,
): Question {
  const { spans, matches } = reading;
  const period = spansOf(spans, 'period')[0]?.value.period ?? null;
  const named = refine([...new Set(spansOf(spans, 'measure').map(span => span.value.id))], words);
  const topic = spansOf(spans, 'topic')[0]?.value.id ?? null;
  return {
    text,
    kind: null,
    ...nameSubjects(reading),
    measures: measuresOf({ named, topic, period, said }, words, matches[0]),
    places: spansOf(spans, 'place').map(span => span.value.code),
    outside: outsideOf(reading),
    period,
    less: asksForLess(said, words, lexicon),
    talk: null,
    topic,
    search: null,
    ownPay: null,
    sum: null,
    language: languageOf(reading, lexicon),
    confidence: confidenceOf(matches),
    remembered: [],
  };
}

function measuresOf(
  { named, topic, period, said }: Pick<Question, 'topic' | 'period'> & { named: MeasureId[]; said: string },
  words: ReadonlySet<string>,
  best: Reading['matches'][number] | undefined,
): MeasureId[] {
  const hint = best && best.score >= HINTING && best.example.kind === 'fact' ? best.example : null;
  // An example asks for its measure by all its words: it counts where the same measures were named, none or some.
  const hinted = hint?.measure && !topic && sameMeasures(hint.named, named) ? [hint.measure] : named;
  const spoken = withBothEnds(withSpoken(hinted, said), words);
  const both = period === 'year' && spoken.includes('hourly') && words.has('and') && !spoken.includes('salary');
  const told = both ? [...spoken, 'salary' as const] : spoken;
  const measures = told.length === 0 && period && period !== 'year' ? (['salary'] as MeasureId[]) : told;
  // "What do bartenders make in tips?" asks for the tips, not for the pay.
  return topic && measures.every(id => id === 'salary') && !words.has('and') ? [] : measures;
}

/** Measures asked by a verb instead of a name, unless one `besides` them says the same more narrowly. */
const SPOKEN: readonly { id: MeasureId; form: RegExp; besides: RegExp }[] = [
  {
    id: 'salary',
    form: /\b(?:how much|what) (?:do|does|would|will|can|could)\b.*\b(?:make|makes|get paid)\b/,
    besides: /^(?:salary|hourly|jobs|openings)/,
  },
  {
    id: 'jobs',
    form: /\bhow many\b.*\b(?:are there|exist)\b|\bare there (?:many|lots|a lot)\b|\bhow many(?: there| work there)?$|\bnumber of\b/,
    besides: /^(?:jobs.*|openings|women|men|self-employed)$/,
  },
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

/** A general word gives way to the narrower one beside it ("hourly pay", "average salary"). */
function refine(measures: MeasureId[], words: ReadonlySet<string>): MeasureId[] {
  const narrower = measures.some(id => id !== 'salary' && /^(?:salary|hourly|best-|worst-|industries-pay)/.test(id));
  const kept = narrower && !words.has('and') ? measures.filter(id => id !== 'salary') : measures;
  const counted =
    kept.includes('jobs') &&
    kept.some(id => ['women', 'men', 'self-employed', 'openings', 'jobs-2034', 'race', 'lgbt'].includes(id));
  return counted ? kept.filter(id => id !== 'jobs') : kept;
}

function sameMeasures(some: readonly MeasureId[], others: readonly MeasureId[]): boolean {
  return some.length === others.length && some.every(id => others.includes(id));
}

function nameSubjects({ spans, tokens }: Reading): { subjects: NamedSubject[]; unclear: Unclear | null } {
  const subjects: NamedSubject[] = [];
  let unclear: Unclear | null = null;
  const jobs = spansOf(spans, 'job');
  const asked = jobs.some(span => !isStory(tokens, span));
  for (const span of spans) {
    if (asked && span.value.type === 'job' && isStory(tokens, span)) continue;
    if (span.value.type === 'group') subjects.push({ id: span.value.codes[0], said: span.said, others: [] });
    if (span.value.type !== 'job') continue;
    const named = subjectOf(span);
    if (!named) continue;
    if (!span.value.naming.dominant)
      unclear ??= { what: 'occupation', said: span.said, choices: span.value.naming.ids };
    else if (!subjects.some(({ id }) => id === named.id)) subjects.push(named);
  }
  return { subjects, unclear };
}

/** "Who earns less"; but "do nurses earn less than teachers" asks whether it is so, and the higher one still wins. */
function asksForLess(said: string, words: ReadonlySet<string>, { lessWords }: Lexicon): boolean {
  const whether = /\b(?:less|lower|fewer|worse|slower)\b.*\bthan\b/.test(said) && !/\b(?:which|who|what)\b/.test(said);
  return !whether && [...words].some(word => lessWords.has(word));
}

/** The likeliest occupation of a span, with the other readings; undefined when it names none. */
export function subjectOf({ value, said }: Span): NamedSubject | undefined {
  if (value.type !== 'job') return undefined;
  const [id, ...others] = value.naming.ids;
  return id === undefined ? undefined : { id, said, others };
}

function outsideOf({ spans, tokens }: Reading): OutsideData | null {
  // "I am from Brazil" tells where somebody comes from.
  const country = spansOf(spans, 'country').find(({ start }) => tokens[start - 1]?.text !== 'from');
  if (country) return { said: country.value.name, what: 'country', state: null };
  const city = spansOf(spans, 'city')[0]?.value.city;
  if (city) return { said: city.name, what: 'city', state: city.state };
  const year = spansOf(spans, 'year')[0];
  return year ? { said: year.value.year, what: 'year', state: null } : null;
}

/** Another language, when at least two of its small words were used. */
function languageOf({ tokens }: Reading, { languages }: Lexicon): string | null {
  const found = languages.findAll(tokens).map(({ value }) => value);
  return found.find((code, at) => found.indexOf(code) < at) ?? null;
}

function confidenceOf(matches: Reading['matches']): Confidence {
  const [best] = matches;
  if (!best) return { score: 0, margin: 0 };
  const other = matches.find(match => match.example.kind !== best.example.kind);
  return { score: best.score, margin: best.score - (other?.score ?? 0) };
}
