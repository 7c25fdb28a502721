import type { Answer, Outcome } from './answer';

/** Builds a text-only answer, without figures. */
export function wordsAlone(
  outcome: Outcome,
  kind: Answer['kind'],
  text: string,
  suggestions: readonly string[] = [],
): Answer {
  return { outcome, kind, occupations: [], text, facts: [], winner: null, suggestions: [...suggestions], sources: [] };
}
