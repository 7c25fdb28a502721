import { type MeasureId, measureIds } from '../knowledge/fact';
import { type Dialogs, fileKinds } from './dialogs';
import type { Example } from './example-matcher';
import { singular, tokenize } from './normalise';
import type { PhraseBook } from './phrase-book';
import { SLOT, type SlotName } from './slots';

/** What the slots are called in the examples of `dialogs/`; a level of education is masked like a measure. */
const SLOT_NAMES: Record<SlotName, string> = {
  job: SLOT.job,
  measure: SLOT.measure,
  place: SLOT.place,
  trait: SLOT.trait,
  amount: SLOT.amount,
  education: SLOT.measure,
};

/** Example questions of all kinds, masked in the way the reader masks utterances; earlier ones win over equal later ones. */
export function collectExamples(
  dialogs: Dialogs,
  measures: PhraseBook<MeasureId>,
  contractions: ReadonlyMap<string, string>,
): Example[] {
  const slots = new Map<string, string>(Object.entries(SLOT_NAMES).map(([name, symbol]) => [`slot${name}`, symbol]));
  const example = (text: string, rest: Omit<Example, 'masked' | 'named'>): Example => {
    const tokens = tokenize(text.replace(/\{(\w+)\}/g, ' slot$1 '), contractions);
    const words = tokens.map(({ text: word }) => slots.get(word) ?? singular(word));
    const named = measures.findAll(tokens);
    for (const { start, end } of [...named].reverse()) words.splice(start, end - start, SLOT.measure);
    return { masked: words.join(' '), named: named.map(({ value }) => value), ...rest };
  };
  const plain = (kind: Example['kind'], examples: readonly string[], rest: Partial<Example> = {}): Example[] =>
    examples.map(text => example(text, { kind, measure: null, talk: null, ...rest }));
  return [
    ...Object.entries(dialogs.talk).flatMap(([talk, { examples }]) => plain('talk', examples, { talk })),
    ...fileKinds.flatMap(kind => plain(kind, dialogs.kinds[kind]?.examples ?? [])),
    ...measureIds.flatMap(measure => plain('fact', dialogs.measures[measure].questions, { measure })),
  ];
}
