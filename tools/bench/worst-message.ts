import { below, randomFrom, sample } from '../evaluate/random';

/** What a search for slow messages came to. */
export interface WorstMessage {
  text: string;
  /** Milliseconds, the best of several runs. */
  ms: number;
}

/** Messages tried, and runs of each, of which the faster counts: a pause of the machine is not the fault of a message. */
const TRIES = 200;
const RUNS = 2;
/** How many of the slowest messages so far new ones are bred from. */
const KEPT = 12;
/** Pieces that a message begins with, and the most characters it may have. */
const FIRST_PIECES = 12;
const LONGEST = 1990;

/** Whole shapes to begin with, which a climb in small steps would not come upon. */
const SHAPES = [
  'a b c d e f g h i j ',
  '\uFDFA',
  'xqzt ',
  '1 2% $3 4k ',
  '!? ',
  'no not without but ',
  '<b>&amp;</b> ',
];

/**
 * Looks for the slowest message: breeds from the slowest ones found so far, by adding, changing and doubling pieces.
 * @param pieces words to make messages of
 * @param timed answers a message, and tells how long that took, in milliseconds
 */
export function worstMessage(pieces: readonly string[], timed: (text: string) => number): WorstMessage {
  const random = randomFrom(1);
  const pick = <T>(list: readonly T[]): T => list[below(list.length, random)] as T;
  const measured = (text: string): WorstMessage => ({
    text,
    ms: Math.min(...Array.from({ length: RUNS }, () => timed(text))),
  });
  const changes: ((words: string[]) => string[])[] = [
    words => [...words, pick(pieces)],
    words => [...words, ...words],
    words => words.map(word => (random() < 0.2 ? pick(pieces) : word)),
    words => words.map(word => (random() < 0.2 ? misspelt(word, random) : word)),
    words => words.filter(() => random() < 0.9),
    words => [...words, ...pick(slowest).text.split(' ')],
    words => sample(words, words.length, random),
  ];
  let slowest = [
    ...SHAPES.map(shape => shape.repeat(LONGEST / shape.length)),
    ...Array.from({ length: KEPT }, () => Array.from({ length: FIRST_PIECES }, () => pick(pieces)).join(' ')),
  ].map(measured);
  for (let number = 0; number < TRIES; number++) {
    const text = pick(changes)(pick(slowest).text.split(' ')).join(' ').slice(0, LONGEST);
    slowest = [...slowest, measured(text)].sort((one, other) => other.ms - one.ms).slice(0, KEPT);
  }
  return slowest[0] as WorstMessage;
}

/** A word with one letter left out or doubled: it has to be repaired. */
function misspelt(word: string, random: () => number): string {
  const at = below(word.length, random);
  return random() < 0.5 ? word.slice(0, at) + word.slice(at + 1) : word.slice(0, at) + word.charAt(at) + word.slice(at);
}
