import { isTechnology, type Trait } from '../knowledge/search';
import { amountsIn } from './amounts';
import type { Lexicon } from './lexicon';
import { singular, type Token } from './normalise';
import { countIn } from './numbers';
import type { Naming } from './occupation-finder';
import type { Span, SpanValue } from './span';
import { toldJobs } from './told-jobs';

/** Two-letter words that name a state only in capitals. */
const ENGLISH_CODES = new Set([
  'or',
  'in',
  'me',
  'hi',
  'ok',
  'la',
  'oh',
  'pa',
  'ma',
  'id',
  'al',
  'mo',
  'de',
  'co',
  'ar',
  'ne',
  'md',
  'va',
]);
const FILLERS = new Set(['a', 'an', 'the', 'and', 'of', 'or']);
const LOCATING = new Set(['in', 'near', 'around', 'at']);
/** They join the words of a name and never begin one. */
const PREPOSITIONS = new Set(['in', 'at', 'for', 'on', 'with', 'to', 'as', 'is', 'do', 'does', 'are']);
/** The years of the figures held: pay and jobs now, and projected. */
const YEARS_HELD = new Set(['2024', '2034']);

/** Every stretch that could mean something. */
export function candidates(tokens: readonly Token[], lexicon: Lexicon): Span[] {
  const words = tokens.map(token => token.text);
  const spans: Span[] = [];
  const add = (start: number, end: number, value: SpanValue) =>
    spans.push({
      start,
      end,
      value,
      said: tokens
        .slice(start, end)
        .map(token => token.raw)
        .join(' '),
    });
  for (const { start, end, value } of lexicon.topics.findAll(tokens)) add(start, end, { type: 'topic', id: value });
  const shouted = tokens.every(({ raw }) => raw === raw.toUpperCase());
  // "HR" is the department, "hr" the hour, unless it begins a name ("a hr manager").
  const isHour = (end: number) => {
    const { raw = '', text = '' } = tokens[end - 1] ?? {};
    if (text !== 'hr') return true;
    const name = lexicon.occupations.longestFrom(words, end - 1, words.length);
    return (shouted || raw !== 'HR') && (name === undefined || name.end === end);
  };
  const measures = lexicon.measures.findAll(tokens);
  for (const { start, end, value } of measures) if (isHour(end)) add(start, end, { type: 'measure', id: value });
  for (const { start, end, value } of lexicon.states.findAll(tokens)) add(start, end, { type: 'place', code: value });
  for (const { start, end, value } of lexicon.groups.findAll(tokens)) add(start, end, { type: 'group', codes: value });
  for (const { start, end, value } of lexicon.cities.findAll(tokens)) {
    // Many cities bear everyday words (Mobile, Orange, Reading): such a city stands after "in".
    const everyday = words.slice(start, end).every(word => lexicon.speller.isCorrect(word));
    const distinct = start > 0 && !everyday && !lexicon.occupations.exact(words.slice(start, end));
    const alone = start === 0 && end === words.length && !everyday;
    if (LOCATING.has(words[start - 1] ?? '') || distinct || alone) add(start, end, { type: 'city', city: value });
  }
  for (const { start, end, value } of lexicon.countries.findAll(tokens))
    add(start, end, { type: 'country', name: value });
  for (const { start, end, value } of lexicon.education.findAll(tokens))
    add(start, end, { type: 'education', ...value });
  for (const { start, end, amount, per } of amountsIn(tokens)) add(start, end, { type: 'amount', amount, per });
  for (const { start, end, value } of lexicon.traits.findAll(tokens)) {
    if (namesTrait(tokens, { start, end }, value, lexicon)) add(start, end, { type: 'trait', trait: value });
  }
  for (const { start, end, value } of lexicon.periods.findAll(tokens))
    if (isHour(end) && !isDuration(words, start)) add(start, end, { type: 'period', period: value });
  words.forEach((word, at) => {
    const code = word.toUpperCase();
    if (lexicon.stateCodes.has(code) && isStateCode(tokens, at, lexicon)) add(at, at + 1, { type: 'place', code });
    if (/^(?:19|20)\d\d$/.test(word) && !YEARS_HELD.has(word)) add(at, at + 1, { type: 'year', year: word });
    if (FILLERS.has(word) || PREPOSITIONS.has(word) || isUnit(words, at)) return;
    for (let limit = words.length; limit > at; ) {
      const found = lexicon.occupations.longestFrom(words, at, limit);
      if (!found) break;
      limit = found.end - 1;
      if (joinsTwo(tokens.slice(at, found.end), found.naming, lexicon)) continue;
      if (isName(words.slice(at, found.end), found.naming, lexicon))
        add(at, found.end, { type: 'job', naming: found.naming });
    }
  });
  // Last, so that a name somebody listed comes before what the same words tell ("lunch lady").
  for (const { start, end, naming } of toldJobs(tokens, measures.length > 0, lexicon))
    add(start, end, { type: 'job', naming });
  return spans.filter(span => !cutsPlace(span, spans));
}

/** A short form behind a number that is also the name of a job: "at 2 pm", "the top 10 pct". */
export function isUnit(words: readonly string[], at: number): boolean {
  return UNITS.has(words[at] ?? '') && /^\d{1,2}$/.test(words[at - 1] ?? '');
}

const UNITS = new Set(['pm', 'am', 'pct']);

/** "Ten years of work": how long something took, and not what pay is counted by. */
function isDuration(words: readonly string[], at: number): boolean {
  return countIn(words[at - 1] ?? '') > 1;
}

/** "EMTs and paramedics" or "EMT, paramedic", a name of both, stands for the two where each has a name of its own. */
function joinsTwo(tokens: readonly Token[], { ids, weak }: Naming, { occupations, titleWords }: Lexicon): boolean {
  const words = tokens.map(({ text }) => text);
  const and = words.indexOf('and');
  // Official titles have commas, too.
  const title = titleWords.get(ids[0] ?? '');
  const official = words.every(word => title?.has(word) || title?.has(singular(word)) || FILLERS.has(word));
  const comma = official ? -1 : tokens.findIndex(({ apart }, at) => at > 0 && apart);
  if (comma < 1 && (and < 1 || (ids.length < 2 && !weak))) return false;
  const parts = comma > 0 ? [words.slice(0, comma), words.slice(comma)] : [words.slice(0, and), words.slice(and + 1)];
  const [one, other] = parts.map(part => occupations.exact(part));
  const [first, second] = [one?.dominant && one.ids[0], other?.dominant && other.ids[0]];
  return Boolean(first && second) && first !== second;
}

/** "Reporters in new" of "court reporters in New York" is no name. */
function cutsPlace({ start, end, value }: Span, spans: readonly Span[]): boolean {
  const cuts = (place: Span) => place.start < end && end < place.end && start < place.start;
  return (
    value.type === 'job' &&
    spans.some(other => (other.value.type === 'place' || other.value.type === 'city') && cuts(other))
  );
}

/** "Where Python is used" */
const USED = new Set(['used', 'needed', 'required']);

/** Short or everyday words ("word", "R", "access") are software only where something is used, and no job is a software. */
function namesTrait(
  tokens: readonly Token[],
  { start, end }: { start: number; end: number },
  trait: Pick<Trait, 'terms'>,
  lexicon: Lexicon,
): boolean {
  if (!isTechnology(trait)) return true;
  const words = tokens.map(({ text }) => text);
  if (lexicon.occupations.exact(words.slice(start, end))) return false;
  const word = words[start] ?? '';
  const everyday = end - start === 1 && (word.length < 3 || lexicon.speller.isCorrect(word));
  const used = lexicon.cues.using.get([words[start - 1] ?? '']) || USED.has(words[end + 1] ?? '');
  return !everyday || used === true;
}

/** "PA" is a place after "in", or in capitals (when it follows a job is settled later). Words of English never are. */
function isStateCode(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const token = tokens[at] as Token;
  // "Being a PA" is a job.
  if (token.raw.length !== 2 || ['a', 'an'].includes(tokens[at - 1]?.text ?? '')) return false;
  const capitals = /^[A-Z]{2}$/.test(token.raw);
  const afterIn = tokens[at - 1]?.text === 'in';
  const alone = tokens.length === 1 || (tokens.length === 2 && tokens[at + 1]?.text === 'only');
  if ((capitals && alone) || (afterIn && tokens.length === 2)) return true;
  if (tokens.length === 1) return !ENGLISH_CODES.has(token.text) && !lexicon.occupations.exact([token.text]);
  if (!capitals && ENGLISH_CODES.has(token.text))
    return afterIn && !['or', 'in', 'me', 'hi', 'ok', 'la'].includes(token.text);
  return (
    afterIn ||
    (!capitals && at > 0) ||
    (capitals && at > 0 && !['PA', 'MA', 'OR', 'MD', 'IN', 'ME', 'HI', 'OK'].includes(token.raw)) ||
    (capitals && at > 0 && at === tokens.length - 1 && !tokens.every(({ raw }) => raw === raw.toUpperCase()))
  );
}

/** Words of the question never become a job: a name needs a word that is not one of them. */
function isName(words: readonly string[], naming: Naming, lexicon: Lexicon): boolean {
  const last = words.at(-1) ?? '';
  if (FILLERS.has(last) || PREPOSITIONS.has(last)) return false;
  // "English" and "bus" are alternate titles of several jobs, and mostly just words.
  const everyday = words.length === 1 && lexicon.speller.isCorrect(words[0] ?? '');
  if (everyday && naming.weak && !naming.dominant) return false;
  return words.some(word => !lexicon.functionWords.has(word) && !lexicon.functionWords.has(singular(word)));
}
