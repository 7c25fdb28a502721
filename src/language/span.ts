import type { EducationLevel } from '../knowledge/education-levels';
import type { MeasureId, StateCode } from '../knowledge/fact';
import type { Trait } from '../knowledge/search';
import type { City } from './lexicon';
import type { Naming } from './occupation-finder';
import type { Period } from './period';

/** What a stretch of tokens was read as. */
export type SpanValue =
  | { type: 'job'; naming: Naming }
  /** Codes of all major groups that a word for a field covers ("healthcare"), the first one for a single figure. */
  | { type: 'group'; codes: readonly [string, ...string[]] }
  | { type: 'measure'; id: MeasureId }
  | { type: 'place'; code: StateCode }
  | { type: 'country'; name: string }
  | { type: 'city'; city: City }
  /** A name that stands where a place does and that is none known here. */
  | { type: 'nowhere' }
  | { type: 'topic'; id: string }
  /** A level of education; `orLess` where the person said that no degree is wanted. */
  | { type: 'education'; level: EducationLevel; orLess: boolean }
  | { type: 'trait'; trait: Omit<Trait, 'wanted'> }
  /** Money, in USD per `per`. */
  | { type: 'amount'; amount: number; per: Period }
  | { type: 'period'; period: Period }
  | { type: 'year'; year: string };

/** A stretch of tokens (`end` exclusive) with its meaning, and the words as written. */
export interface Span {
  start: number;
  end: number;
  said: string;
  value: SpanValue;
}

export type SpanOf<T extends SpanValue['type']> = Span & { value: Extract<SpanValue, { type: T }> };

/** The spans of one type, in their order. */
export function spansOf<T extends SpanValue['type']>(spans: readonly Span[], type: T): SpanOf<T>[] {
  return spans.filter((span): span is SpanOf<T> => span.value.type === type);
}

/** True for each token that some stretch covers. */
export function coverage(length: number, stretches: readonly { start: number; end: number }[]): boolean[] {
  const covered = new Array<boolean>(length).fill(false);
  for (const { start, end } of stretches) covered.fill(true, start, end);
  return covered;
}
