import type { Lexicon } from './lexicon';
import { singular, type Token } from './normalise';

/** Tokens with their spelling repaired: each word by itself, then beside its neighbours where the two name a job. */
export function repairTokens(tokens: readonly Token[], lexicon: Lexicon): Token[] {
  const repaired = tokens.map(token => ({ ...token, text: repairedAlone(token.text, lexicon) }));
  const textAt = (at: number) => (repaired[at]?.apart ? undefined : repaired[at]?.text);
  return repaired.map((token, at) => {
    const before = token.apart ? undefined : repaired[at - 1]?.text;
    const read = repairedBeside(token.text, tokens[at]?.text ?? '', { before, behind: textAt(at + 1) }, lexicon);
    return read === token.text ? token : { ...token, text: read };
  });
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
    (behind !== undefined && !functionWords.has(behind) && occupations.exact([reading, behind]) !== undefined) ||
    (before !== undefined && !functionWords.has(before) && occupations.exact([before, reading]) !== undefined);
  const readings = speller.knows(written) || written === word ? endings(word) : speller.readings(written);
  return isNamed(word) ? word : (readings.find(isNamed) ?? word);
}

/** "Register nurse": an ending that was not heard. */
function endings(word: string): string[] {
  return [word.endsWith('e') ? `${word}d` : `${word}ed`];
}
