import type { Lexicon } from './lexicon';
import { measuresAsked } from './measures-asked';
import type { Token } from './normalise';
import { countIn, ordinalIn } from './numbers';
import type { Confidence, NamedSubject, OutsideData, Question, Unclear } from './question';
import type { Reading } from './read';
import { coverage, type Span, spansOf } from './span';
import { FIRST_STATES } from './state-range';
import { isStory, isTold } from './story';
import { toldBehind } from './told-behind';

/** The question as far as it is clear without memory and without knowing its kind. */
export function draftOf(
  text: string,
  reading: Reading,
  { words, said }: { words: ReadonlySet<string>; said: string },
  lexicon: Lexicon,
): Question {
  const { spans, matches } = reading;
  const period = spansOf(spans, 'period')[0]?.value.period ?? null;
  const named = spansOf(spans, 'measure').map(span => span.value.id);
  const places = [...new Set(spansOf(spans, 'place').map(span => span.value.code))];
  const topic = topicOf(reading);
  const clauses = reading.tokens
    .map(({ text: word, apart }) => (apart ? `, ${word}` : word))
    .join(' ')
    .replaceAll(' ,', ',');
  return {
    text,
    kind: null,
    ...nameSubjects(reading, lexicon),
    measures: measuresAsked({ named, topic, period, said: clauses, words, placed: places.length > 0 }, matches[0]),
    places,
    nation: false,
    outside: outsideOf(reading),
    period,
    states: { ...FIRST_STATES, count: countTold(reading.tokens) },
    less: asksForLess(said, words, lexicon),
    talk: null,
    topic,
    search: null,
    ownPay: null,
    own: ownJob(reading),
    sum: null,
    language: languageOf(reading, lexicon),
    confidence: confidenceOf(matches),
    remembered: [],
  };
}

function nameSubjects(
  { spans, tokens, cues }: Reading,
  lexicon: Lexicon,
): { subjects: NamedSubject[]; unclear: Unclear | null } {
  const subjects: NamedSubject[] = [];
  const unclear: Unclear[] = [];
  const jobs = spansOf(spans, 'job');
  const asked = jobs.some(span => !isStory(tokens, span));
  const taken = takenBack({ tokens, cues }, jobs);
  for (const span of spans) {
    if (taken.includes(span)) continue;
    if (asked && span.value.type === 'job' && isStory(tokens, span)) continue;
    if (span.value.type === 'group')
      subjects.push({ id: span.value.codes[0], said: span.said, others: span.value.codes.slice(1) });
    if (span.value.type !== 'job') continue;
    const named = subjectOf(span);
    if (!named) continue;
    const told = span.value.naming.dominant ? undefined : toldBehind(span, span.value.naming.ids, tokens, lexicon);
    if (told) subjects.push({ ...named, id: told, others: [] });
    else if (!span.value.naming.dominant)
      unclear.push({
        what: 'occupation',
        said: span.said,
        choices: span.value.naming.ids,
        at: subjects.length + unclear.length,
      });
    else if (!subjects.some(({ id }) => id === named.id)) subjects.push(named);
  }
  const [first, ...rest] = unclear;
  return { subjects, unclear: first ? { ...first, rest } : null };
}

/** "Top five states", "the second best": how far down a ranking the person wants to see. */
function countTold(tokens: readonly Token[]): number | null {
  const at = tokens.findIndex(({ text }) => ENDS.has(text));
  const before = tokens[at - 1]?.text ?? '';
  const behind = tokens[at + 1]?.text ?? '';
  const told = [(ordinalIn(before) ?? 0) + 1, countIn(behind), countIn(before)].find(count => count > 1);
  return at < 0 || told === undefined ? null : Math.min(told, MOST_STATES);
}

const ENDS = new Set(['best', 'top', 'highest', 'worst', 'lowest', 'bottom', 'least']);
const MOST_STATES = 10;

/** The matter without data that is asked about; "boring. so what does …" only says what somebody thinks. */
function topicOf({ spans, tokens }: Reading): string | null {
  const opening = ({ start, end }: Span) => start === 0 && end === 1 && tokens[end]?.apart === true;
  return spansOf(spans, 'topic').find(span => !opening(span))?.value.id ?? null;
}

/** "Lorry drivers, sorry, truck drivers": what is put right in the same breath; only the last name counts. */
function takenBack({ tokens, cues }: Pick<Reading, 'tokens' | 'cues'>, jobs: readonly Span[]): readonly Span[] {
  const last = jobs.at(-1);
  const before = jobs.at(-2);
  if (!last || !before) return [];
  const words = (start: number, end: number) => tokens.slice(start, end).map(({ text }) => text);
  const said = words(before.end, last.start).join(' ');
  const closes = (end: number) => end === tokens.length || tokens[end]?.apart === true;
  const behind = cues.some(({ id, start, end }) => id === 'correction' && start === last.end && closes(end));
  return /^(?:no |wait |oh )*(?:sorry|i mean|i meant|no wait|wait no|wait|rather|scratch that)\b/.test(said) || behind
    ? jobs.slice(0, -1)
    : [];
}

/** The job that a person says to have, the last one of several. */
function ownJob({ spans, tokens }: Reading): string | null {
  const told = spansOf(spans, 'job').filter(({ start }) => isTold(tokens, start));
  return told.at(-1)?.value.naming.ids[0] ?? null;
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

function outsideOf(reading: Reading): OutsideData | null {
  const { spans, tokens } = reading;
  // "I am from Brazil" tells where somebody comes from.
  const isOrigin = ({ start }: Span) => tokens[start - 1]?.text === 'from';
  // "A welder since 12 years in Germany, and come now to Ohio": the state is meant.
  const left = spansOf(spans, 'place').length > 0 && ownJob(reading) !== null;
  const country = left ? undefined : spansOf(spans, 'country').find(span => !isOrigin(span));
  if (country) return { said: country.value.name, what: 'country', state: null };
  // "I drove a truck in Kyiv. What is the pay in Illinois": the state is meant.
  const here = spansOf(spans, 'place').length > 0;
  const city = spansOf(spans, 'city').find(span => span.value.city.state !== null || !(here || isOrigin(span)))?.value
    .city;
  if (city) return { said: city.name, what: 'city', state: city.state };
  const nowhere = spansOf(spans, 'nowhere')[0];
  if (nowhere) return { said: nowhere.said, what: 'place', state: null };
  const year = spansOf(spans, 'year')[0];
  return year ? { said: year.value.year, what: 'year', state: null } : null;
}

/** Another language, when at least two of its small words were used. */
function languageOf({ tokens, spans }: Reading, { languages }: Lexicon): string | null {
  // "Las Vegas" is no Spanish.
  const named = coverage(
    tokens.length,
    spans.filter(({ value }) => value.type === 'place' || value.type === 'city' || value.type === 'job'),
  );
  const found = languages
    .findAll(tokens)
    .filter(({ start }) => !named[start])
    .map(({ value }) => value);
  return found.find((code, at) => found.indexOf(code) < at) ?? null;
}

function confidenceOf(matches: Reading['matches']): Confidence {
  const [best] = matches;
  if (!best) return { score: 0, margin: 0 };
  const other = matches.find(match => match.example.kind !== best.example.kind);
  return { score: best.score, margin: best.score - (other?.score ?? 0) };
}
