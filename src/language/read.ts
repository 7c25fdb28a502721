import { candidates } from './candidates';
import type { CueId } from './cues';
import type { ExampleMatch } from './example-matcher';
import { type Lexicon, SLOT } from './lexicon';
import { singular, type Token, tokenize } from './normalise';
import { type Naming, SURE_SCORE } from './occupation-finder';
import { coverage, type Span, type SpanValue } from './span';
import { widenNames } from './wider-names';

/** Everything seen in one utterance, before memory and meaning. */
export interface Reading {
  tokens: readonly Token[];
  spans: readonly Span[];
  /** Small phrases that steer the meaning; they may overlap spans and one another. */
  cues: readonly { id: CueId; start: number; end: number }[];
  /** Words that might be a name of a job but are not known as one, with the likeliest occupations. */
  unknownName: { said: string; naming: Naming | undefined } | null;
  /** Words that neither a slot nor the grammar of questions explains. */
  unexplained: readonly string[];
  /** Words of other matters than careers, by what they are about; none that a slot covers. */
  elsewhere: readonly string[];
  /** Something people say to the bot, where the rest of the utterance is only small words. */
  talk: { id: string; start: number; end: number } | null;
  masked: string;
  matches: readonly ExampleMatch[];
}

/** A single word has to be more alike than several to be taken for the name itself. */
const SURE_SINGLE = 0.82;

/** Longer utterances are stories; numbers of last words that may hold the question. */
const LONG = 14;
const TAILS = [6, 9];

/** Among spans of equal length the earlier type wins. */
const PRIORITY: readonly SpanValue['type'][] = [
  'education',
  'topic',
  'place',
  'measure',
  'group',
  'amount',
  'country',
  'city',
  'period',
  'year',
  'trait',
  'job',
];

/** Reads an utterance: repairs spelling, finds slots, masks them, and matches the rest with the example questions. */
export function read(text: string, lexicon: Lexicon): Reading {
  const tokens = tokenize(text, lexicon.contractions).map(token => ({ ...token, text: repaired(token.text, lexicon) }));
  const cues = cuesIn(tokens, lexicon);
  const possible = candidates(tokens, lexicon).filter(span => !isMeaning(span, cues));
  const narrow = choose(tokens, withoutLikings(tokens, possible));
  const steering = coverage(tokens.length, cues);
  const isContent = (at: number) => !steering[at] && isContentWord(tokens[at]?.text ?? '', lexicon);
  const taken = coverage(tokens.length, narrow);
  const chosen = widenNames(tokens, narrow, at => !taken[at] && isContent(at), lexicon);
  const { spans, unknownName } = settleNames(tokens, chosen, isContent, lexicon);
  const covered = coverage(tokens.length, spans);
  const clauses = clausesOf(tokens).map(({ start, end }) => mask(tokens, spans, start, end));
  const masked = mask(tokens, spans);
  return {
    tokens,
    spans,
    cues,
    unknownName,
    unexplained: tokens.filter((_, at) => !covered[at] && isContent(at)).map(token => token.text),
    elsewhere: elsewhereIn(tokens, spans, lexicon),
    talk: talkIn(tokens, lexicon),
    masked,
    matches: matchesOf(clauses.length > 1 ? [masked, ...clauses] : [masked], spans, lexicon),
  };
}

/** Words of somebody who searches by what people like, can or use. */
const SEARCHING = new Set(
  'like likes love enjoy enjoys hate good interested job jobs career careers work use uses using involve involves with not no without'.split(
    ' ',
  ),
);

/** "Is there a future in driving a truck" asks about the job; only who searches asks for driving as a liking. */
function withoutLikings(tokens: readonly Token[], spans: readonly Span[]): Span[] {
  const asks = spans.some(({ value }) => value.type === 'measure') && !tokens.some(({ text }) => SEARCHING.has(text));
  const isJob = ({ start, end }: Span) =>
    spans.some(
      ({ value, ...other }) =>
        value.type === 'job' && value.naming.dominant && other.start === start && other.end === end,
    );
  return spans.filter(span => !(asks && span.value.type === 'trait' && isJob(span)));
}

/** "I mean" asks for no mean. */
function isMeaning({ start, end, value }: Span, cues: Reading['cues']): boolean {
  const inside = cues.some(cue => cue.id === 'correction' && cue.start < start && end <= cue.end);
  return value.type === 'measure' && inside;
}

function cuesIn(tokens: readonly Token[], { cues }: Lexicon): Reading['cues'] {
  return Object.entries(cues).flatMap(([id, phrases]) =>
    phrases.findAll(tokens).map(({ start, end }) => ({ id: id as CueId, start, end })),
  );
}

/** A phrase counts unless a slot holds all of it: "chef's knife" is more than the chef in it. */
function elsewhereIn(tokens: readonly Token[], spans: readonly Span[], { elsewhere }: Lexicon): string[] {
  return elsewhere
    .findAll(tokens)
    .filter(({ start, end }) => !spans.some(span => span.start <= start && end <= span.end))
    .map(({ value }) => value);
}

function repaired(word: string, { speller }: Lexicon): string {
  if (speller.knows(word) || speller.knows(singular(word))) return word;
  // "Drivin", "payin": spoken endings.
  if (word.endsWith('in') && speller.knows(`${word}g`)) return `${word}g`;
  const one = singular(word);
  const repairedOne = speller.repair(one);
  return repairedOne === one ? speller.repair(word) : repairedOne;
}

function isContentWord(word: string, { functionWords }: Lexicon): boolean {
  return /^\p{L}/u.test(word) && !functionWords.has(word) && !functionWords.has(singular(word));
}

/** "Thanks for your help": a phrase of talk with nothing but small words around it. */
function talkIn(tokens: readonly Token[], lexicon: Lexicon): Reading['talk'] {
  const found = lexicon.talk.findAll(tokens);
  const [longest] = [...found].sort((one, other) => other.end - other.start - (one.end - one.start));
  if (!longest || tokens.length > 12) return null;
  const rest = tokens.filter(
    (token, at) => isContentWord(token.text, lexicon) && !found.some(({ start, end }) => at >= start && at < end),
  );
  const weighty =
    longest.end - longest.start === tokens.length ||
    longest.end - longest.start > 1 ||
    isContentWord(tokens[longest.start]?.text ?? '', lexicon) ||
    longest.start === 0;
  return rest.length === 0 && weighty ? { id: longest.value, start: longest.start, end: longest.end } : null;
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

/** "PA" behind a job, or joined to another state ("dental assistants: NJ or PA"), is the state. */
function isPlaceHere(
  { start, end }: Span,
  spans: readonly Span[],
  tokens: readonly Token[],
  lexicon: Lexicon,
): boolean {
  const job = spans.find(
    ({ value, end: last }) =>
      value.type === 'job' && last <= start && !lexicon.stateCodes.has(tokens[last - 1]?.raw ?? ''),
  );
  if (job === undefined) return false;
  const joined = [start - 2, end + 1].some(
    at => JOINING.has(tokens[at < start ? at + 1 : at - 1]?.text ?? '') && isState(at, spans, tokens, lexicon),
  );
  return job.end === start || joined;
}

const JOINING = new Set(['or', 'and', 'vs', 'versus']);

function isState(at: number, spans: readonly Span[], tokens: readonly Token[], { stateCodes }: Lexicon): boolean {
  const named = spans.some(({ value, start, end }) => value.type === 'place' && start <= at && at < end);
  return named || stateCodes.has(tokens[at]?.raw ?? '');
}

/** Looks for names among the words left over, and sees to generic names ("trainer") that have a word before them. */
function settleNames(
  tokens: readonly Token[],
  chosen: readonly Span[],
  isContent: (at: number) => boolean,
  lexicon: Lexicon,
) {
  const spans = chosen.map((span): Span => {
    const code = tokens[span.start]?.raw ?? '';
    const isCode = span.value.type === 'job' && lexicon.stateCodes.has(code) && span.end - span.start === 1;
    return isCode && isPlaceHere(span, chosen, tokens, lexicon) ? { ...span, value: { type: 'place', code } } : span;
  });
  const covered = coverage(tokens.length, spans);
  let unknownName: Reading['unknownName'] = null;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (covered[at] || !isContent(at)) continue;
    let end = at + 1;
    while (end < tokens.length && !covered[end] && isContent(end)) end++;
    const next = spans.find(span => span.start === end && span.value.type === 'job');
    const generic =
      next && next.end - next.start === 1 && lexicon.occupations.isGeneric(tokens[next.start]?.text ?? '');
    const stretch = { start: at, end: generic ? next.end : end };
    const found = nameLike(tokens, stretch, lexicon);
    const single = stretch.end - stretch.start === 1;
    // A word of everyday English that is no name by itself is not a misspelt one.
    const everyday = single && lexicon.speller.isCorrect(token.text);
    const sure = single ? SURE_SINGLE : SURE_SCORE;
    if (found.naming && !everyday && found.naming.score >= sure) {
      if (generic) spans.splice(spans.indexOf(next), 1);
      spans.push({ ...found, ...stretch, value: { type: 'job', naming: found.naming } });
    } else if (!next || generic) {
      if (generic) spans.splice(spans.indexOf(next), 1);
      unknownName ??= { said: found.said, naming: everyday ? undefined : found.naming };
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

/**
 * The examples most like the whole utterance, one of its clauses, or the last words of a long one: in a story the question
 * mostly comes last. Where something is asked, only the whole utterance is compared with talk.
 */
function matchesOf(forms: readonly string[], spans: readonly Span[], { examples }: Lexicon): readonly ExampleMatch[] {
  const [whole = '', ...clauses] = forms;
  const words = whole.split(' ');
  const tails = words.length > LONG ? TAILS.map(length => words.slice(-length).join(' ')) : [];
  const named = spans.some(({ value }) => slotOf(value) === SLOT.job);
  const withPronouns = (form: string) => (named ? [form] : [form, withPronounsAsJobs(form)]);
  const parts = [...tails, ...clauses].flatMap(withPronouns).map(form => part(examples.match(form), spans.length > 0));
  const matches = [...withPronouns(whole).map(form => examples.match(form)), ...parts];
  return matches.reduce((best, other) => ((other[0]?.score ?? 0) > (best[0]?.score ?? 0) ? other : best));
}

/** A clause is a question beside other things: hardly the whole of what is said. */
const CLAUSE = 0.95;

function part(matches: readonly ExampleMatch[], askingOnly: boolean): ExampleMatch[] {
  return matches
    .filter(({ example }) => !askingOnly || example.talk === null)
    .map(({ example, score }) => ({ example, score: CLAUSE * score }));
}

/** "What do they make" has the form of "what do roofers make". */
function withPronounsAsJobs(masked: string): string {
  return masked.replace(PRONOUN, SLOT.job);
}

const PRONOUN = /\b(?:(?:a|the) )?(?:they|them|em|he|she|it|those|these|(?:that|this)(?: job| one)?)\b/;

/** Shorter clauses ask nothing by themselves. */
const SHORTEST_CLAUSE = 3;

/** Stretches between punctuation marks. */
function clausesOf(tokens: readonly Token[]): { start: number; end: number }[] {
  const starts = tokens.flatMap(({ apart }, at) => (at === 0 || apart ? [at] : []));
  return starts
    .map((start, at) => ({ start, end: starts[at + 1] ?? tokens.length }))
    .filter(({ start, end }) => end - start >= SHORTEST_CLAUSE);
}

/** The utterance, or a part of it, with one symbol per slot, in the form of the masked examples. */
function mask(tokens: readonly Token[], spans: readonly Span[], from = 0, to = tokens.length): string {
  const words: string[] = [];
  for (let at = from; at < to; at++) {
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
  if (type === 'trait') return SLOT.trait;
  if (type === 'amount') return SLOT.amount;
  return type === 'measure' || type === 'education' ? SLOT.measure : undefined;
}
