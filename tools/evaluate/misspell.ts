import { below } from './random';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const isLetter = (character: string | undefined): boolean => /^\p{L}$/u.test(character ?? '');

/** Kinds of slips. Each takes a text, the position of a letter and a random letter; undefined if the slip is not possible there. */
const SLIPS: readonly ((text: string, at: number, letter: string) => string | undefined)[] = [
  (text, at, letter) => text.slice(0, at) + letter + text.slice(at),
  (text, at) => text.slice(0, at) + text.slice(at + 1),
  (text, at, letter) => text.slice(0, at) + letter + text.slice(at + 1),
  (text, at) => (isLetter(text[at + 1]) ? text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2) : undefined),
];

/**
 * Adds `count` random slips to a text, one after the other: an extra, missing or wrong letter, or two swapped ones. Spaces stay where they
 * are, and every slip changes the text. The text needs at least two letters.
 */
export function misspell(text: string, count: number, random: () => number): string {
  let misspelled = text;
  for (let slips = 0; slips < count; ) {
    const at = below(misspelled.length, random);
    const slip = SLIPS[below(SLIPS.length, random)];
    const letter = LETTERS[below(LETTERS.length, random)] as string;
    const next = isLetter(misspelled[at]) ? slip?.(misspelled, at, letter) : undefined;
    if (next === undefined || next === misspelled || next === text || next.trim() !== next) continue;
    misspelled = next;
    slips++;
  }
  return misspelled;
}
