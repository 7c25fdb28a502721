import { singular, stem } from '../text/morphology';
import type { Token } from '../text/tokenize';
import { type GazetteerHit, gazetteerHits } from './gazetteers';
import { hashOf, mix } from './hashing';
import type { Lexicon } from './lexicon';

/** A message as the models see it. */
export interface Message {
  /** The tokens as they were written, with likely spellings in `text`. */
  tokens: readonly Token[];
  /** The text of each token before spelling correction. */
  written: readonly string[];
  hits: readonly GazetteerHit[];
}

/** Corrects the spelling of a message, and looks it up in the lists of the lexicon. */
export function messageOf(tokens: readonly Token[], lexicon: Lexicon): Message {
  const written = tokens.map(({ text }) => text);
  const repaired = tokens.map(token => {
    const text = lexicon.speller.repair(token.text);
    return text === token.text ? token : { ...token, text };
  });
  return { tokens: repaired, written, hits: gazetteerHits(repaired, lexicon) };
}

/** Kinds of features of a token; the numbers are part of the trained models. */
const T = {
  bias: 1,
  word: 2,
  before: 3,
  after: 4,
  before2: 5,
  after2: 6,
  pairBefore: 7,
  pairAfter: 8,
  around: 9,
  pairBefore2: 10,
  pairAfter2: 11,
  stem: 12,
  prefix: 13,
  suffix: 14,
  shape: 15,
  fine: 16,
  coarse: 17,
  fineBefore: 18,
  fineAfter: 19,
  hit: 20,
  hitBefore: 21,
  hitAfter: 22,
  apart: 23,
  end: 24,
  written: 25,
  trigram: 26,
  hitWord: 27,
  hitPair: 28,
  first: 29,
  shapeBefore: 30,
  shapeAfter: 31,
  around2: 32,
  bag: 33,
  coarsePair: 34,
  edges: 35,
  averse: 36,
} as const;

/** Boundary markers of a message: hashes that no word has. */
const START = 1;
const STOP = 2;

/** The shape of a token: its digits, signs and capitals. */
function shapeOf({ raw }: Token): string {
  const shape = raw
    .replace(/\p{Lu}+/gu, 'A')
    .replace(/\p{Ll}+/gu, 'a')
    .replace(/\d+/g, digits => (digits.length > 4 ? '00000' : '0'.repeat(digits.length)));
  return shape.length > 12 ? 'long' : shape;
}

/** The position of a token in a hit: 1 at its beginning, 2 at its end, 3 if it is all of it, 0 inside. */
function edgeOf({ start, end }: GazetteerHit, at: number): number {
  return (at === start ? 1 : 0) + (at === end - 1 ? 2 : 0);
}

/** For each token, the hashes of its hits: the list, and the position in the hit. */
function hitHashes({ tokens, hits }: Message): number[][] {
  const hashes: number[][] = tokens.map(() => []);
  for (const hit of hits) {
    const list = hashOf(hit.list);
    for (let at = hit.start; at < hit.end; at++) hashes[at]?.push(mix(edgeOf(hit, at), list));
  }
  return hashes;
}

/** What is computed once for a whole message. */
interface Columns {
  message: Message;
  words: number[];
  stems: number[];
  fine: number[];
  coarse: number[];
  shapes: number[];
  hits: number[][];
  /** How many tokens before each token the last aversion ("hate") in the same clause ended, from 1 on; 0 if there is none. */
  averse: number[];
  /** The distinct stems of the message, up to a limit. */
  bag: number[];
}

function columnsOf(message: Message, { classes }: Lexicon): Columns {
  const { tokens } = message;
  const stems = tokens.map(({ text }) => hashOf(stem(singular(text))));
  return {
    message,
    words: tokens.map(({ text }) => hashOf(text)),
    stems,
    fine: tokens.map(({ text }) => classes.of(text)),
    coarse: tokens.map(({ text }) => classes.coarseOf(text)),
    shapes: tokens.map(token => hashOf(shapeOf(token))),
    hits: hitHashes(message),
    averse: aversionsBefore(message),
    bag: [...new Set(stems)].slice(0, mostInBag(tokens.length)),
  };
}

/** How many tokens after an aversion it applies to: "hate having to work with animals". */
const AVERSION_REACH = 8;

function aversionsBefore({ tokens, hits }: Message): number[] {
  const ends = new Set(hits.flatMap(({ list, end }) => (list === 'aversion' ? end : [])));
  let distance = 0;
  return tokens.map(({ apart }, at) => {
    const goesOn = distance > 0 && distance < AVERSION_REACH && !apart;
    distance = ends.has(at) ? 1 : goesOn ? distance + 1 : 0;
    return distance;
  });
}

/** The most distinct words of a message that are combined with each of its tokens … */
const MOST_IN_BAG = 40;
/** … but the most such pairs of a whole message: otherwise, the cost would grow with the square of its length. */
const MOST_LOOKS = MOST_IN_BAG ** 2;

/** How many distinct words of a message with this many tokens are used. */
function mostInBag(tokens: number): number {
  return Math.min(MOST_IN_BAG, Math.floor(MOST_LOOKS / tokens));
}

/** Adds a feature of a token. */
type Add = (template: number, first: number, second?: number) => void;

/** Returns the hashes of the features of each token: words and their neighbors, forms, classes, and the lists that contain them. */
export function tokenFeatures(message: Message, lexicon: Lexicon): Uint32Array[] {
  const columns = columnsOf(message, lexicon);
  return message.tokens.map((_, at) => {
    const features: number[] = [mix(T.bias, 0)];
    const add: Add = (template, first, second = 0) => {
      features.push(mix(template, first, second));
    };
    addWords(add, columns, at);
    addForms(add, columns, at);
    addHits(add, columns, at);
    return Uint32Array.from(features);
  });
}

/** Features of the word and those around it, alone and in pairs. */
function addWords(add: Add, { words, stems, message: { tokens, written } }: Columns, at: number): void {
  const wordAt = (place: number) => (place < 0 ? START : (words[place] ?? STOP));
  const word = wordAt(at);
  const [before, after, before2, after2] = [wordAt(at - 1), wordAt(at + 1), wordAt(at - 2), wordAt(at + 2)];
  add(T.word, word);
  add(T.before, before);
  add(T.after, after);
  add(T.before2, before2);
  add(T.after2, after2);
  add(T.pairBefore, before, word);
  add(T.pairAfter, word, after);
  add(T.around, before, after);
  add(T.pairBefore2, before2, before);
  add(T.pairAfter2, after, after2);
  add(T.around2, mix(0, before2, before), word);
  add(T.stem, stems[at] ?? 0);
  if (tokens[at]?.apart) add(T.apart, 1);
  if (tokens[at + 1]?.apart) add(T.apart, 2);
  if (at === 0) add(T.first, word);
  if (at === tokens.length - 1) add(T.end, word);
  if (written[at] !== tokens[at]?.text) add(T.written, hashOf(written[at] ?? ''));
}

/** Features of the form of the word, and of its class of similar words. */
function addForms(add: Add, { fine, coarse, shapes, message: { tokens } }: Columns, at: number): void {
  const { text = '' } = tokens[at] ?? {};
  add(T.prefix, hashOf(text.slice(0, 3)));
  add(T.suffix, hashOf(text.slice(-3)));
  add(T.suffix, hashOf(text.slice(-2)));
  add(T.shape, shapes[at] ?? 0);
  add(T.shapeBefore, shapes[at - 1] ?? 0);
  add(T.shapeAfter, shapes[at + 1] ?? 0);
  add(T.fine, fine[at] ?? 0);
  add(T.coarse, coarse[at] ?? 0);
  add(T.fineBefore, fine[at - 1] ?? 0);
  add(T.fineAfter, fine[at + 1] ?? 0);
  add(T.coarsePair, coarse[at - 1] ?? 0, coarse[at] ?? 0);
  if (fine[at] !== 0) return;
  for (let from = 0; from + 3 <= text.length && from < LETTERS_OF_UNKNOWN; from++)
    add(T.trigram, hashOf(text.slice(from, from + 3)));
}

/** How many letters of a word without a class are looked at. */
const LETTERS_OF_UNKNOWN = 12;

/** Features of the lists that contain the word, combined with the words of the message. */
function addHits(add: Add, { hits, words, bag, coarse, averse }: Columns, at: number): void {
  const own = hits[at] ?? [];
  const before = words[at - 1] ?? START;
  if (own.length === 0) add(T.hit, 0);
  for (const hit of own) {
    add(T.hit, hit);
    add(T.hitWord, hit, before);
  }
  for (const hit of hits[at - 1] ?? []) add(T.hitBefore, hit);
  for (const hit of hits[at + 1] ?? []) add(T.hitAfter, hit);
  add(
    T.hitPair,
    own.reduce((sum, hit) => mix(T.hitPair, sum, hit), 0),
  );
  const kind = own[0] ?? coarse[at] ?? 0;
  add(T.averse, Math.ceil((averse[at] ?? 0) / 3), kind);
  for (const other of bag) add(T.bag, other, kind);
}
