import type { Context } from './context';
import type { CueId } from './cues';
import { draftOf } from './draft';
import type { ExampleMatch } from './example-matcher';
import type { Lexicon } from './lexicon';
import { withNation } from './nation';
import { withPointedAt } from './pointing';
import type { Question } from './question';
import type { Reading } from './read';
import { type SpanOf, spansOf } from './span';
import { isTold } from './story';

/** Everything that the readers of the single kinds of question look at. */
export interface Sentence {
  reading: Reading;
  /** What is clear without knowing the kind. */
  draft: Question;
  context: Context;
  lexicon: Lexicon;
  words: ReadonlySet<string>;
  /** All words, normalised, one space between. */
  said: string;
  best: ExampleMatch | undefined;
  /** Jobs that the person says to have or to have had. */
  told: readonly SpanOf<'job'>[];
}

/** Below this likeness an example question says nothing about the kind. */
export const FAINT = 0.35;
/** From here on the sentence itself has the form of a question the bot knows. */
export const FIRM = 0.6;

export function sentenceOf(text: string, reading: Reading, context: Context, lexicon: Lexicon): Sentence {
  const list = reading.tokens.map(token => token.text);
  const [words, said] = [new Set(list), list.join(' ')];
  return {
    reading,
    draft: withNation(
      withPointedAt(draftOf(text, reading, { words, said }, lexicon), reading, said, context, lexicon),
      reading,
      context,
    ),
    context,
    lexicon,
    words,
    said,
    best: reading.matches[0],
    told: spansOf(reading.spans, 'job').filter(span => isTold(reading.tokens, span.start)),
  };
}

export function has({ reading }: Sentence, cue: CueId): boolean {
  return reading.cues.some(({ id }) => id === cue);
}

/** True when the cue begins before the position and ends at most `within` tokens before it ("not in" may share the "in"). */
export function cueBefore({ reading }: Sentence, cue: CueId, position: number, within: number): boolean {
  return reading.cues.some(({ id, start, end }) => id === cue && start < position && position - end <= within);
}

/** True when the cue stands directly before the stretch, or one word away, or directly behind it. */
export function cueBeside(sentence: Sentence, cue: CueId, { start, end }: { start: number; end: number }): boolean {
  const { cues, spans } = sentence.reading;
  const amountAt = (at: number) => spans.some(span => span.value.type === 'amount' && span.start === at);
  // "A master's over 120k": the cue belongs to the amount behind it.
  return (
    cueBefore(sentence, cue, start, 1) ||
    cues.some(found => found.id === cue && found.start === end && !amountAt(found.end))
  );
}

/** Likeness to the best example, if it is of this kind. */
export function likeness({ reading }: Sentence, kind: Question['kind']): number {
  return reading.matches.find(({ example }) => example.kind === kind)?.score ?? 0;
}
