import type { Lexicon } from './lexicon';
import { singular, type Token } from './normalise';

/** Tokens with their spelling repaired: each word by itself, then beside its neighbours where the two name a job. */
export function repairTokens(tokens: readonly Token[], lexicon: Lexicon): Token[] {
  const whole = withGluedProducts(tokens, lexicon);
  const repaired = whole.map(token => ({ ...token, text: repairedAlone(token.text, lexicon) }));
  const textAt = (at: number) => (repaired[at]?.apart ? undefined : repaired[at]?.text);
  return repaired.map((token, at) => {
    const before = token.apart ? undefined : repaired[at - 1]?.text;
    const read = repairedBeside(token.text, whole[at]?.text ?? '', { before, behind: textAt(at + 1) }, lexicon);
    return read === token.text ? token : { ...token, text: read };
  });
}

/** "Auto cad", "turbo tax": a product whose name was written in two words. */
function withGluedProducts(tokens: readonly Token[], lexicon: Lexicon): readonly Token[] {
  const glued: Token[] = [];
  for (const token of tokens) {
    const before = glued.at(-1);
    if (before && !token.apart && isSplitProduct(before.text, token.text, lexicon))
      glued.splice(-1, 1, { ...before, text: before.text + token.text, raw: `${before.raw} ${token.raw}` });
    else glued.push(token);
  }
  return glued;
}

function isSplitProduct(one: string, other: string, { traits, functionWords, occupations, groups }: Lexicon): boolean {
  if (functionWords.has(one) || functionWords.has(other) || !traits.isProduct(one + other)) return false;
  return !occupations.isName([one, other]) && groups.get([one, other]) === undefined;
}

function repairedAlone(word: string, { speller }: Lexicon): string {
  if (speller.knows(word) || speller.knows(singular(word))) return word;
  // "Drivin", "payin": spoken endings.
  if (word.endsWith('in') && speller.knows(`${word}g`)) return `${word}g`;
  const one = singular(word);
  const repairedOne = speller.repair(one);
  return repairedOne === one ? speller.repair(word) : repairedOne;
}

/** "Fisical therapist" is no fiscal one: another word that may be meant, where it makes a name with the one beside it. */
function repairedBeside(
  word: string,
  written: string,
  { before, behind }: { before: string | undefined; behind: string | undefined },
  { speller, occupations, functionWords }: Lexicon,
): string {
  if (functionWords.has(word) || !/^\p{L}{3,}$/u.test(word)) return word;
  const isNamed = (reading: string) =>
    (behind !== undefined && !functionWords.has(behind) && occupations.isName([reading, behind])) ||
    (before !== undefined && !functionWords.has(before) && occupations.isName([before, reading]));
  if ((before === undefined && behind === undefined) || isNamed(word)) return word;
  // "Kitchen manger": a word of English that no name has.
  const plain = word.length >= SHORTEST_SLIP && !/(?:ed|ing)$/.test(word);
  const slip = plain && written === word && !occupations.isMadeOfNameWords([word]);
  const known = speller.knows(written) || written === word;
  const readings = slip ? speller.readings(word) : known ? endings(word) : speller.readings(written);
  return readings.find(isNamed) ?? word;
}

/** In shorter words a letter more or less is mostly another word. */
const SHORTEST_SLIP = 5;

/** "Register nurse": an ending that was not heard. */
function endings(word: string): string[] {
  return [word.endsWith('e') ? `${word}d` : `${word}ed`];
}
