import type { Context } from '../context';
import { countIn, ordinalIn } from '../numbers';
import { remembered } from '../pointing';
import { MOST_COMPARED, type Question } from '../question';
import type { Sentence } from '../sentence';
import { spansOf } from '../span';

/** "Compare the first two", "which of the top three pays more", "the first vs the third": some of the list side by side. */
export function pickedSeveral(sentence: Sentence): Question | null {
  const { draft, context, reading, said } = sentence;
  if (context.list.length < 2 || spansOf(reading.spans, 'job').length > 0 || draft.topic) return null;
  const chosen = firstOf(sentence) ?? pairOf(sentence) ?? [];
  const sets = SETTING.test(said) || draft.measures.length > 0;
  if (chosen.length < 2 || !sets) return null;
  const compares = /\b(?:compare|vs|versus)\b/.test(said);
  return {
    ...draft,
    kind: 'compare',
    subjects: chosen.slice(0, MOST_COMPARED).map(remembered),
    measures: draft.measures.length > 0 || compares ? draft.measures : [...measuresKept(context)],
    unclear: null,
    remembered: ['list'],
  };
}

/** Words of somebody who sets jobs side by side. */
const SETTING = /\b(?:compare|vs|versus|against|which|between|difference)\b/;

function measuresKept({ kind, measures }: Context): Context['measures'] {
  return kind === 'compare' || kind === 'fact' || measures.length > 0 ? measures : ['salary'];
}

/** "The first two", "the top three", "the last two" of the list. */
function firstOf({ context: { list }, reading: { tokens } }: Sentence): readonly string[] | undefined {
  for (const [at, { text }] of tokens.entries()) {
    const count = countIn(tokens[at + 1]?.text ?? '');
    if (count < 2 || count > list.length || tokens[at - 1]?.text !== 'the') continue;
    if (text === 'first' || text === 'top') return list.slice(0, count);
    if (text === 'last' || text === 'bottom') return list.slice(-count);
  }
  return undefined;
}

/** "The first and the third" of the list. */
function pairOf({ context: { list }, reading: { tokens } }: Sentence): string[] {
  const positions = tokens.flatMap(({ text }, at) => {
    const numbered = NUMBERING.test(tokens[at - 1]?.text ?? '') ? countIn(text) - 1 : -1;
    return ordinalIn(text) ?? (numbered >= 0 ? numbered : []);
  });
  return [...new Set(positions.flatMap(at => list.at(at) ?? []))];
}

/** What stands before the number of a job in a list ("compare 1 and 3"). */
const NUMBERING = /^(?:number|no|option|compare|and|vs|versus|or)$/;
