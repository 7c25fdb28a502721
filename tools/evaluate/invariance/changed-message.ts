import type { Example } from '#src/training/corpus';

/** What changes of wording may use. */
export interface Tools {
  /** Returns numbers from 0 to 1, the same sequence for the same seed. */
  random: () => number;
  /** Names of states by code. */
  states: ReadonlyMap<string, string>;
  /** Codes of states by name in lowercase. */
  codes: ReadonlyMap<string, string>;
  /** Full forms of contractions ("what's" → "what is"). */
  contractions: ReadonlyMap<string, string>;
}

/** A change of wording that must not change the facts of the answer. */
export interface Change {
  name: string;
  /** Returns the message in other words; null if the change does not apply. */
  apply(message: Pick<Example, 'text' | 'tokens' | 'spans' | 'act'>, tools: Tools): string | null;
}

/** The parts of a labeled message that changes use. */
export type ChangedMessage = Parameters<Change['apply']>[0];

type Span = Example['spans'][number];

/** Returns the position of a span in the text. */
export function placeOfSpan({ tokens }: Pick<Example, 'tokens'>, { start, end }: Span): [from: number, to: number] {
  return [tokens[start]?.start ?? 0, tokens[end - 1]?.end ?? 0];
}

/** Replaces the first suitable span that `change` can change. Returns null if there is none. */
export function withSpan(
  message: ChangedMessage,
  isSuitable: (span: Span) => boolean,
  change: (words: string) => string | null,
): string | null {
  for (const span of message.spans.filter(isSuitable)) {
    const [from, to] = placeOfSpan(message, span);
    const words = change(message.text.slice(from, to));
    if (words !== null) return message.text.slice(0, from) + words + message.text.slice(to);
  }
  return null;
}

/** Replaces the first match of a pattern; null if there is none. */
export function replaced(text: string, pattern: RegExp, by: string): string | null {
  return pattern.test(text) ? text.replace(pattern, by) : null;
}

/** Returns the text, or null if it is unchanged. */
export function ifOther(text: string, before: string): string | null {
  return text === before ? null : text;
}
