import type { Example, ExampleTalk } from '../../../training/corpus';
import { placeInWords, spanText, textKey } from './placed-example';

/** Reports messages with the same text in the same situation (first in a conversation, or after the same act) but different labels. */
export function contradictions(talks: readonly ExampleTalk[]): string[] {
  const firstOf = new Map<string, Map<string, Example>>();
  const warnings: string[] = [];
  for (const talk of talks)
    for (const [at, example] of talk.entries()) {
      const key = `${textKey(example)}\n${talk[at - 1]?.act ?? ''}`;
      const known = firstOf.get(key) ?? new Map<string, Example>();
      firstOf.set(key, known);
      const label = labelOf(example);
      const [other] = known.values();
      if (other && !known.has(label)) warnings.push(contradiction(example, other, talk[at - 1]?.act));
      if (!known.has(label)) known.set(label, example);
    }
  return warnings;
}

function contradiction(example: Example, other: Example, before: string | undefined): string {
  const situation = before === undefined ? 'as a first message' : `after ${before}`;
  return `${placeInWords(example)}: "${example.text}" ${situation} is ${inWords(example)}, and ${inWords(other)} in ${placeInWords(other)}; give both the same label`;
}

/** The label as a key: the act and the spans, without the text. */
function labelOf({ act, spans }: Example): string {
  return `${act} ${spans.map(({ start, end, type, measure }) => `${start}-${end} ${measure ?? type}`).join()}`;
}

function inWords(example: Example): string {
  const marks = example.spans.map(span => `[${spanText(example, span)}](${span.measure ?? span.type})`);
  return `${example.act} with ${marks.join(' ') || 'no marks'}`;
}
