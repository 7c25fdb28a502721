import { editDistance } from './edit-distance';
import { hashTableOf, visitAlike } from './letter-hash';
import { baseForms, mayBePlural } from './morphology';
import { NgramIndex } from './ngram-index';
import { type NgramTables, ngramTables } from './ngram-tables';

/** A word that somebody may have meant, and how likely it is to be meant (0 rare … 1 common). */
export interface KnownWord {
  word: string;
  weight: number;
}

/** How many letters may be wrong in a word of this length. */
function tolerance(length: number): number {
  if (length < 6) return 1;
  return length < 10 ? 2 : 3;
}

/** A wrong first letter is rare, and in a short word usually means another word. */
const OTHER_START = 0.8;
const OTHER_LENGTH = 0.1;
/** Words up to this length share too few trigrams with their misspellings; the common ones are all compared. */
const SHORT = 5;
const COMMON = 1;
const SHORTLIST = 100;
const MOST_READINGS = 5;
const MOST_KEPT = 20_000;

const SOUNDS_ALIKE = 0.2;
/** How much less a typo costs that only transposes letters. */
const SWAPPED = 0.3;
/** How much less a typo costs that only omits a letter. */
const LEFT_OUT = 0.15;

/** Spelling by sound: letters that sound alike become one. */
function byEar(word: string): string {
  return word
    .replace(/ph/g, 'f')
    .replace(/ck|q/g, 'k')
    .replace(/kn/g, 'n')
    .replace(/ght/g, 't')
    .replace(/z/g, 's')
    .replace(/(.)\1/g, '$1');
}

/** The number of different letters, by spelling or by sound, whichever is smaller. */
function distance({ word, sound }: Pick<Slip, 'word' | 'sound'>, candidate: string, candidateSound: string): number {
  const bySpelling = editDistance(word, candidate);
  // The sound can only be closer if it differs from the spelling.
  if (candidateSound === candidate && sound === word) return bySpelling;
  return Math.min(bySpelling, editDistance(sound, candidateSound) + SOUNDS_ALIKE);
}

/** The letters of a word in alphabetical order. */
function lettersOf(word: string): string {
  return [...word].sort().join('');
}

/** True if the word has the letters of the other one in order, except for one. */
function leavesOut(word: string, whole: string): boolean {
  if (whole.length !== word.length + 1) return false;
  const at = [...word].findIndex((letter, index) => letter !== whole[index]);
  return at < 0 || word.slice(at) === whole.slice(at + 1);
}

/** True if only the vowels differ. */
function otherVowels(one: string, other: string): boolean {
  const withoutVowels = (word: string) => word.replace(/[aeiou]/g, '-');
  return withoutVowels(one) === withoutVowels(other);
}

/** A misspelled word, its sound, and its letters in alphabetical order. */
interface Slip {
  word: string;
  sound: string;
  letters: string;
}

/** How much a common word is preferred to a rare one. */
const FREQUENT = 0.4;

function isPossible(word: string, candidate: string): boolean {
  if (Math.abs(candidate.length - word.length) > 3) return false;
  // "Vlogger" is not a typo of "logger": nobody adds letters in front.
  return !(word.length > candidate.length && word.endsWith(candidate));
}

/** The sound of a known word, and its letters in alphabetical order; computed once per word, on first use. */
interface KnownForm {
  sound: string;
  letters: string;
}

/** The cost of a word as the one that was meant. Letters are left out or swapped more often than replaced. */
function costOf({ word, sound, letters }: Slip, candidate: string, known: KnownForm): number {
  const swapped = letters === known.letters;
  const likely = swapped || candidate.length > word.length || otherVowels(word, candidate);
  const bonus = swapped ? SWAPPED : leavesOut(word, candidate) ? LEFT_OUT : 0;
  const start = candidate[0] === word[0] ? 0 : OTHER_START;
  return distance({ word, sound }, candidate, known.sound) + start + (likely ? 0 : OTHER_LENGTH) - bonus;
}

/** The tables of the speller. */
export interface SpellerTables {
  words: string[];
  /** How likely each word is to be the intended one. */
  weights: Float64Array;
  /** Finds words by their letters in any order, because fast typing transposes letters. */
  byLetters: Uint32Array;
  trigrams: NgramTables;
}

/** Builds the tables of a speller. If a word is given several times, its highest weight counts. */
export function spellerTables(known: readonly KnownWord[]): SpellerTables {
  const weights = new Map<string, number>();
  for (const { word, weight } of known) weights.set(word, Math.max(weight, weights.get(word) ?? 0));
  const words = [...weights.keys()];
  return {
    words,
    weights: Float64Array.from(weights.values()),
    byLetters: hashTableOf(words.map(lettersOf)),
    trigrams: ngramTables(words),
  };
}

/** A set of words. */
type Words = Pick<ReadonlySet<string>, 'has'>;

/** Corrects single words to words of questions, places and job names. */
export class Speller {
  readonly #words: readonly string[];
  readonly #weights: ReadonlyMap<string, number>;
  readonly #index: NgramIndex;
  readonly #forms = new Map<string, KnownForm>();
  readonly #readings = new Map<string, readonly string[]>();
  readonly #shortCommon: readonly string[];
  readonly #byLetters: Uint32Array;
  readonly #correct: Words;

  /** @param correct words of the language that need no correction although no question or name contains them */
  constructor({ words, weights, byLetters, trigrams }: SpellerTables, correct: Words) {
    this.#correct = correct;
    this.#words = words;
    this.#weights = new Map(words.map((word, number) => [word, weights[number] ?? 0]));
    this.#index = new NgramIndex(trigrams);
    this.#byLetters = byLetters;
    this.#shortCommon = words.filter((word, number) => word.length <= SHORT + 1 && (weights[number] ?? 0) >= COMMON);
  }

  knows(word: string): boolean {
    return this.#weights.has(word) || this.#correct.has(word);
  }

  /** True for a word of the language or a regular form of one, whether or not any name contains it. */
  isCorrect(word: string): boolean {
    return this.#correct.has(word) || baseForms(word).some(base => this.#correct.has(base));
  }

  /** Returns the word that was most likely meant; the word itself if it is known, a number, or resembles nothing known. */
  repair(word: string): string {
    if (this.knows(word) || !/^\p{L}{3,30}$/u.test(word)) return word;
    // A form of a known word is usually correct: "opennings" may be repaired, "fastest" may not.
    const nearest = this.readings(word)[0] ?? word;
    const sure = (this.#weights.get(nearest) ?? 0) >= COMMON && editDistance(word, nearest) <= 1;
    return this.isCorrect(word) && !sure ? word : nearest;
  }

  /** Returns the words that a misspelled one may mean, likeliest first. */
  readings(word: string): readonly string[] {
    const known = this.#readings.get(word) ?? this.#nearest(word);
    // Limited, so that an attacker's stream of nonsense words cannot grow the cache forever.
    if (this.#readings.size > MOST_KEPT) this.#readings.clear();
    this.#readings.set(word, known);
    return known;
  }

  #nearest(word: string): readonly string[] {
    const most = tolerance(word.length) + 0.5;
    const costs = new Map<string, number>();
    // Words of names are known in the singular: the "s" of "opticans" is not a slip.
    for (const form of mayBePlural(word) ? [word, word.slice(0, -1)] : [word]) {
      const slip: Slip = { word: form, sound: byEar(form), letters: lettersOf(form) };
      for (const candidate of this.#candidates(form)) {
        if (!isPossible(form, candidate)) continue;
        const cost = costOf(slip, candidate, this.#formOf(candidate)) - FREQUENT * (this.#weights.get(candidate) ?? 0);
        if (cost < most && cost < (costs.get(candidate) ?? most)) costs.set(candidate, cost);
      }
    }
    return [...costs]
      .sort(([, a], [, b]) => a - b)
      .slice(0, MOST_READINGS)
      .map(([reading]) => reading);
  }

  #formOf(word: string): KnownForm {
    const known = this.#forms.get(word) ?? { sound: byEar(word), letters: lettersOf(word) };
    this.#forms.set(word, known);
    return known;
  }

  /** Words with exactly these letters, in any order. */
  #withLetters(letters: string): string[] {
    const found: string[] = [];
    visitAlike(this.#byLetters, letters, number => {
      const word = this.#words[number] as string;
      if (lettersOf(word) === letters) found.push(word);
    });
    return found;
  }

  #candidates(word: string): string[] {
    const nearest = this.#index.query(word, SHORTLIST).map(({ index }) => this.#words[index] as string);
    const alike = [...nearest, ...this.#withLetters(lettersOf(word))];
    return word.length <= SHORT ? [...alike, ...this.#shortCommon] : alike;
  }
}
