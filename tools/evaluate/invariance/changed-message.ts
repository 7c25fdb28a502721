import type { Example } from '#src/training/corpus';

/** Context of a change of wording. */
export interface Tools {
  /** Numbers from 0 to 1, the same for the same seed. */
  random: () => number;
  /** Names of states by code. */
  states: ReadonlyMap<string, string>;
  /** Codes of states by name in lower case. */
  codes: ReadonlyMap<string, string>;
  /** Meanings of short forms ("what's" → "what is"). */
  contractions: ReadonlyMap<string, string>;
}

/** A change of wording after which a message must be answered with the same facts. */
export interface Change {
  name: string;
  /** The message in other words; null where the change does not apply. */
  apply(message: Pick<Example, 'text' | 'tokens' | 'spans' | 'act'>, tools: Tools): string | null;
}

/** A labeled message, as far as a change looks at it. */
export type ChangedMessage = Parameters<Change['apply']>[0];

type Span = Example['spans'][number];

/** The position of a span's words in the text. */
export function placeOfSpan({ tokens }: Pick<Example, 'tokens'>, { start, end }: Span): [from: number, to: number] {
  return [tokens[start]?.start ?? 0, tokens[end - 1]?.end ?? 0];
}

/** The text with other words in the place of the first span that the change takes; null where it takes none. */
export function withSpan(
  message: ChangedMessage,
  isMeant: (span: Span) => boolean,
  change: (words: string) => string | null,
): string | null {
  for (const span of message.spans.filter(isMeant)) {
    const [from, to] = placeOfSpan(message, span);
    const words = change(message.text.slice(from, to));
    if (words !== null) return message.text.slice(0, from) + words + message.text.slice(to);
  }
  return null;
}

/** The text with a pattern replaced at its first place; null where the text has none. */
export function replaced(text: string, pattern: RegExp, by: string): string | null {
  return pattern.test(text) ? text.replace(pattern, by) : null;
}

/** The text, or null where it is the one there was. */
export function ifOther(text: string, before: string): string | null {
  return text === before ? null : text;
}
