import type { ExampleMatch } from './example-matcher';
import type { Lexicon } from './lexicon';
import { singular, type Token } from './normalise';
import { SLOT } from './slots';
import type { Span, SpanValue } from './span';

/** Longer utterances are stories; numbers of last words that may hold the question. */
const LONG = 14;
const TAILS = [6, 9];

/**
 * The examples most like the whole utterance, one of its clauses, or the last words of a long one: in a story the question
 * mostly comes last. Where something is asked, only the whole utterance is compared with talk.
 */
export function matchesOf(
  tokens: readonly Token[],
  spans: readonly Span[],
  { examples }: Lexicon,
): readonly ExampleMatch[] {
  const whole = mask(tokens, spans);
  const stretches = clausesOf(tokens);
  const clauses = stretches.length > 1 ? stretches.map(({ start, end }) => mask(tokens, spans, start, end)) : [];
  const words = whole.split(' ');
  const tails = words.length > LONG ? TAILS.map(length => words.slice(-length).join(' ')) : [];
  const asked = whole.replace(LEAD, '');
  const led = asked !== whole && asked.split(' ').length >= SHORTEST_CLAUSE ? [asked] : [];
  const named = spans.some(({ value }) => slotOf(value) === SLOT.job);
  const withPronouns = (form: string) => (named ? [form] : [...new Set([form, withPronounsAsJobs(form)])]);
  const parts = [...tails, ...clauses, ...led]
    .flatMap(withPronouns)
    .map(form => part(examples.match(form), spans.length > 0));
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

/** Words that only lead to a question ("hi, could you tell me", "I would like to know"). */
const LEAD = new RegExp(
  '^(?:(?:hi|hey|hello|yo|ok|okay|so|well|um|uh|and|but|please|sorry|excuse me|good (?:morning|day|evening|afternoon)) )*' +
    '(?:(?:(?:can|could|would|will|may) (?:you|i|anyone|someone|somebody) (?:please )?(?:tell|show|give|explain to|ask)(?: (?:me|us|you))?' +
    '|(?:do|does) (?:you|anyone|anybody|somebody) (?:happen to )?know|any idea' +
    '|i (?:just )?(?:would (?:really )?like|want|wanted|need|would love|am trying) to (?:know|find out|ask|ask you|figure out|see)' +
    '|i (?:am|was) (?:just )?(?:wondering|curious|asking)|(?:just )?(?:wondering|curious)|(?:please )?(?:tell me|let me know)) )(?:about |if )?',
);

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
export function mask(tokens: readonly Token[], spans: readonly Span[], from = 0, to = tokens.length): string {
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
  if (type === 'place' || type === 'country' || type === 'city' || type === 'nowhere') return SLOT.place;
  if (type === 'trait') return SLOT.trait;
  if (type === 'amount') return SLOT.amount;
  return type === 'measure' || type === 'education' ? SLOT.measure : undefined;
}
