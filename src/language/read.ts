import type { MeasureId, StateCode } from '../knowledge/fact';
import type { ExampleMatch } from './example-matcher';
import { type City, type Lexicon, SLOT } from './lexicon';
import { singular, type Token, tokenize } from './normalise';
import type { Naming } from './occupation-finder';
import type { Period } from './question';

/** What a stretch of tokens was read as. */
export type SpanValue =
  | { type: 'job'; naming: Naming }
  | { type: 'group'; id: string }
  | { type: 'measure'; id: MeasureId }
  | { type: 'place'; code: StateCode }
  | { type: 'country'; name: string }
  | { type: 'city'; city: City }
  | { type: 'topic'; id: string }
  | { type: 'education'; level: string }
  | { type: 'period'; period: Period }
  | { type: 'year'; year: string };

/** A stretch of tokens (`end` exclusive) with its meaning, and the words as written. */
export interface Span {
  start: number;
  end: number;
  said: string;
  value: SpanValue;
}

/** Everything seen in one utterance, before memory and meaning. */
export interface Reading {
  tokens: readonly Token[];
  spans: readonly Span[];
  /** Words that might be a name of a job but are not known as one, with the likeliest occupations. */
  unknownName: { said: string; naming: Naming | undefined } | null;
  /** Words that neither a slot nor the grammar of questions explains. */
  unexplained: readonly string[];
  /** Something people say to the bot, where the rest of the utterance is only small words. */
  talk: string | null;
  masked: string;
  matches: readonly ExampleMatch[];
}

/** A likeness from here on is taken for the name itself; a single word has to be more alike than several. */
const SURE_LIKENESS = { several: 0.74, single: 0.82 };

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

/** Among spans of equal length the earlier type wins. */
const PRIORITY: readonly SpanValue['type'][] = [
  'education',
  'topic',
  'place',
  'measure',
  'group',
  'country',
  'city',
  'period',
  'year',
  'job',
];

/** Reads an utterance: repairs spelling, finds slots, masks them, and matches the rest with the example questions. */
export function read(text: string, lexicon: Lexicon): Reading {
  const tokens = tokenize(text, lexicon.contractions).map(token => ({ ...token, text: repaired(token.text, lexicon) }));
  const chosen = choose(tokens, candidates(tokens, lexicon));
  const { spans, unknownName } = settleNames(tokens, chosen, lexicon);
  const covered = coverage(tokens, spans);
  const unexplained = tokens.filter((token, at) => !covered[at] && isContent(token, lexicon)).map(token => token.text);
  const masked = mask(tokens, spans);
  return {
    tokens,
    spans,
    unknownName,
    unexplained,
    talk: talkIn(tokens, lexicon),
    masked,
    matches: lexicon.examples.match(masked),
  };
}

function repaired(word: string, { speller }: Lexicon): string {
  if (speller.knows(word) || speller.knows(singular(word))) return word;
  const one = singular(word);
  const repairedOne = speller.repair(one);
  return repairedOne === one ? speller.repair(word) : repairedOne;
}

function isContent(token: Token, lexicon: Lexicon): boolean {
  return (
    /^\p{L}/u.test(token.text) &&
    !lexicon.functionWords.has(token.text) &&
    !lexicon.functionWords.has(singular(token.text))
  );
}

/** "Thanks for your help": a phrase of talk with nothing but small words around it. */
function talkIn(tokens: readonly Token[], lexicon: Lexicon): string | null {
  const found = lexicon.talk.findAll(tokens);
  const [longest] = [...found].sort((one, other) => other.end - other.start - (one.end - one.start));
  if (!longest || tokens.length > 12) return null;
  const rest = tokens.filter(
    (token, at) => isContent(token, lexicon) && !found.some(({ start, end }) => at >= start && at < end),
  );
  const weighty =
    longest.end - longest.start === tokens.length ||
    longest.end - longest.start > 1 ||
    isContent(tokens[longest.start] as Token, lexicon) ||
    longest.start === 0;
  return rest.length === 0 && weighty ? longest.value : null;
}

/** Every stretch that could mean something. */
function candidates(tokens: readonly Token[], lexicon: Lexicon): Span[] {
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
  for (const { start, end, value } of lexicon.measures.findAll(tokens)) add(start, end, { type: 'measure', id: value });
  for (const { start, end, value } of lexicon.states.findAll(tokens)) add(start, end, { type: 'place', code: value });
  for (const { start, end, value } of lexicon.groups.findAll(tokens)) add(start, end, { type: 'group', id: value });
  for (const { start, end, value } of lexicon.cities.findAll(tokens)) {
    // Many cities bear everyday words (Mobile, Orange, Reading): a city stands after "in".
    if (LOCATING.has(words[start - 1] ?? '')) add(start, end, { type: 'city', city: value });
  }
  for (const { start, end, value } of lexicon.countries.findAll(tokens))
    add(start, end, { type: 'country', name: value });
  for (const { start, end, value } of lexicon.education.findAll(tokens))
    add(start, end, { type: 'education', level: value });
  for (const { start, end, value } of lexicon.periods.findAll(tokens))
    add(start, end, { type: 'period', period: value });
  words.forEach((word, at) => {
    const code = word.toUpperCase();
    if (lexicon.stateCodes.has(code) && isStateCode(tokens, at)) add(at, at + 1, { type: 'place', code });
    if (/^(?:19|20)\d\d$/.test(word) && !YEARS_HELD.has(word)) add(at, at + 1, { type: 'year', year: word });
    if (FILLERS.has(word) || PREPOSITIONS.has(word)) return;
    for (let limit = words.length; limit > at; ) {
      const found = lexicon.occupations.longestFrom(words, at, limit);
      if (!found) break;
      limit = found.end - 1;
      if (isName(words.slice(at, found.end), lexicon)) add(at, found.end, { type: 'job', naming: found.naming });
    }
  });
  return spans;
}

/** "PA" is a place after "in", or in capitals (when it follows a job is settled later). Words of English never are. */
function isStateCode(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  const capitals = /^[A-Z]{2}$/.test(token.raw);
  const afterIn = tokens[at - 1]?.text === 'in';
  if (!capitals && ENGLISH_CODES.has(token.text))
    return afterIn && !['or', 'in', 'me', 'hi', 'ok', 'la'].includes(token.text);
  return (
    afterIn ||
    (!capitals && at > 0) ||
    (capitals && at > 0 && !['PA', 'MA', 'OR', 'MD', 'IN', 'ME', 'HI', 'OK'].includes(token.raw))
  );
}

/** Words of the question never become a job: a name needs a word that is not one of them. */
function isName(words: readonly string[], lexicon: Lexicon): boolean {
  if (FILLERS.has(words.at(-1) ?? '')) return false;
  return words.some(word => !lexicon.functionWords.has(word) && !lexicon.functionWords.has(singular(word)));
}

/** The longest spans first, none overlapping. */
function choose(tokens: readonly Token[], spans: readonly Span[]): Span[] {
  const taken = tokens.map(() => false);
  const order = [...spans].sort(
    (one, other) =>
      other.end - other.start - (one.end - one.start) ||
      PRIORITY.indexOf(one.value.type) - PRIORITY.indexOf(other.value.type) ||
      one.start - other.start,
  );
  const chosen = order.filter(({ start, end }) => {
    if (taken.slice(start, end).some(Boolean)) return false;
    taken.fill(true, start, end);
    return true;
  });
  return chosen.sort((one, other) => one.start - other.start);
}

/** Looks for names among the words left over, and sees to generic names ("trainer") that have a word before them. */
function settleNames(tokens: readonly Token[], chosen: readonly Span[], lexicon: Lexicon) {
  const spans = chosen.map((span, at): Span => {
    const before = chosen[at - 1];
    const code = tokens[span.start]?.raw ?? '';
    const followsJob = before?.value.type === 'job' && before.end === span.start;
    return span.value.type === 'job' && followsJob && lexicon.stateCodes.has(code) && span.end - span.start === 1
      ? { ...span, value: { type: 'place', code } }
      : span;
  });
  const covered = coverage(tokens, spans);
  let unknownName: Reading['unknownName'] = null;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (covered[at] || !isContent(token, lexicon)) continue;
    let end = at + 1;
    while (end < tokens.length && !covered[end] && isContent(tokens[end] as Token, lexicon)) end++;
    const next = spans.find(span => span.start === end && span.value.type === 'job');
    const generic =
      next && next.end - next.start === 1 && lexicon.occupations.isGeneric(tokens[next.start]?.text ?? '');
    const stretch = { start: at, end: generic ? next.end : end };
    const found = nameLike(tokens, stretch, lexicon);
    const single = stretch.end - stretch.start === 1;
    // A word of everyday English that is no name by itself is not a misspelt one.
    const everyday = single && lexicon.speller.isCorrect(token.text);
    const sure = single ? SURE_LIKENESS.single : SURE_LIKENESS.several;
    if (found.naming && !everyday && found.naming.score >= sure) {
      if (generic) spans.splice(spans.indexOf(next), 1);
      spans.push({ ...found, ...stretch, value: { type: 'job', naming: found.naming } });
    } else if (!next || generic) {
      if (generic) spans.splice(spans.indexOf(next), 1);
      unknownName ??= { said: found.said, naming: found.naming };
    }
    at = end - 1;
  }
  return { spans: spans.sort((one, other) => one.start - other.start), unknownName };
}

function nameLike(tokens: readonly Token[], { start, end }: { start: number; end: number }, lexicon: Lexicon) {
  const part = tokens.slice(start, end);
  return {
    said: part.map(token => token.raw).join(' '),
    naming: lexicon.occupations.alike(part.map(token => token.text)),
  };
}

function coverage(tokens: readonly Token[], spans: readonly Span[]): boolean[] {
  const covered = tokens.map(() => false);
  for (const { start, end } of spans) covered.fill(true, start, end);
  return covered;
}

/** The utterance with one symbol per slot, in the form of the masked examples. */
function mask(tokens: readonly Token[], spans: readonly Span[]): string {
  const words: string[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const span = spans.find(({ start }) => start === at);
    const slot = span && slotOf(span.value);
    if (slot) words.push(slot);
    if (!slot || !span) words.push(singular(tokens[at]?.text ?? ''));
    else at = span.end - 1;
  }
  return words.join(' ');
}

function slotOf({ type }: SpanValue): string | undefined {
  if (type === 'job' || type === 'group') return SLOT.job;
  if (type === 'place' || type === 'country' || type === 'city') return SLOT.place;
  return type === 'measure' || type === 'education' ? SLOT.measure : undefined;
}
