import { tokenize } from '../../src/text/tokenize';
import { parseExamples } from '../../src/training/corpus';
import { emptySlots } from '../../src/understanding/empty-slots';
import type { OccupationLinker } from '../../src/understanding/occupations/linker';
import { NO_PARTS } from '../../src/understanding/resolve-job';
import type { SpanContext } from '../../src/understanding/span-context';
import { tinyLexicon } from './tiny-lexicon';

const lexicon = tinyLexicon();
const linker = { isRole: () => false, isName: () => false } as unknown as OccupationLinker;

/** Tokens of a text without contractions. */
export const tokensOf = (text: string) => tokenize(text, new Map());

/** The context of one span of a message marked as in `dialogs/examples/`. @param at which span; the first if absent */
export function spanContext(marked: string, at = 0): SpanContext {
  const { talks, problems } = parseExamples('test', `${marked}\tshow`, new Map());
  const [example] = talks.flat();
  const span = example?.spans[at];
  if (!example || !span) throw new Error(JSON.stringify(problems));
  const written = example.tokens.map(({ text }) => text);
  return {
    lexicon,
    linker,
    parts: NO_PARTS,
    message: { tokens: example.tokens, written, hits: [] },
    spans: example.spans,
    span,
    tokens: example.tokens.slice(span.start, span.end),
    slots: emptySlots(),
    cycle: null,
  };
}
