import { below, randomFrom, sample } from '../evaluate/random';

/** A message and its cost. */
export interface CostlyMessage {
  text: string;
  /** Milliseconds of processor time to answer it for the first time. */
  ms: number;
}

/** Number of messages to try. */
const TRIES = 600;
/** How many of the most expensive messages so far to keep varying. */
const KEPT = 12;
/** Pieces in a random first message, and the maximum length of a message in characters. */
const FIRST_PIECES = 12;
const LONGEST = 1990;

/** First messages that small variations would hardly produce. */
const SHAPES = [
  'not an engineer without ',
  'a b c d e f g h i j ',
  '\uFDFA',
  'xqzt ',
  '1 2% $3 4k ',
  '!? ',
  'no not without but ',
  '<b>&amp;</b> ',
];

/**
 * Searches for the most expensive messages by varying those found so far: adds, replaces and duplicates pieces.
 * @param pieces words to make messages of
 * @param cost answers a message and returns the cost in milliseconds of processor time
 */
export function costlyMessages(pieces: readonly string[], cost: (text: string) => number): CostlyMessage[] {
  const random = randomFrom(1);
  const pick = <T>(list: readonly T[]): T => list[below(list.length, random)] as T;
  const measured = (text: string): CostlyMessage => ({ text, ms: cost(text) });
  const changes: ((words: string[]) => string[])[] = [
    words => [...words, pick(pieces)],
    words => [...words, ...words],
    words => words.map(word => (random() < 0.2 ? pick(pieces) : word)),
    words => words.map(word => (random() < 0.2 ? misspelled(word, random) : word)),
    words => words.filter(() => random() < 0.9),
    words => [...words, ...pick(costliest).text.split(' ')],
    words => sample(words, words.length, random),
  ];
  let costliest = [
    ...SHAPES.map(shape => shape.repeat(LONGEST / shape.length)),
    ...Array.from({ length: KEPT }, () => Array.from({ length: FIRST_PIECES }, () => pick(pieces)).join(' ')),
  ].map(measured);
  for (let number = 0; number < TRIES; number++) {
    const text = pick(changes)(pick(costliest).text.split(' ')).join(' ').slice(0, LONGEST);
    costliest = [...costliest, measured(text)].sort((a, b) => b.ms - a.ms).slice(0, KEPT);
  }
  return costliest;
}

/** Drops or doubles one letter, so that the bot has to correct the spelling. */
function misspelled(word: string, random: () => number): string {
  const at = below(word.length, random);
  return random() < 0.5 ? word.slice(0, at) + word.slice(at + 1) : word.slice(0, at) + word.charAt(at) + word.slice(at);
}
