import type { Major, Trait } from '../query/predicate';
import type { EntityType } from './entities';
import type { Lexicon } from './lexicon';
import type { TaggedSpan } from './tagger';
import type { Message } from './token-features';

/** A span that names a subject, with its context. */
export interface SubjectSpan {
  message: Message;
  spans: readonly TaggedSpan[];
  span: TaggedSpan;
  lexicon: Lexicon;
}

/** Most tokens between a subject and the words that say it was studied: "majored in", "have a degree in". */
const BEFORE = 3;
const BEHIND = 1;

/** A level of schooling belongs to the subject behind it: "a [bachelor's] in biology". */
const SCHOOLING: readonly EntityType[] = ['with-education', 'most-education', 'least-education'];

/** True if somebody studies or studied a subject, by its own words, those around it, or those of another subject in a row with it. */
export function isStudied(subject: SubjectSpan): boolean {
  const { spans, span } = subject;
  // "Accounting or finance degree"
  return [span, ...inRowWith(span, spans, SUBJECTS)].some(one => isSaidToBeStudied({ ...subject, span: one }));
}

const SUBJECTS: readonly EntityType[] = ['trait', 'field'];
/** The most tokens between two of a row. */
const IN_A_ROW = 1;

/** The other spans of some types that stand in a row with one, with a word between at most ("beauty or healthcare"). */
export function inRowWith(
  span: TaggedSpan,
  spans: readonly TaggedSpan[],
  types: readonly EntityType[] = [span.type],
): TaggedSpan[] {
  const gapTo = (other: TaggedSpan) => Math.max(other.start - span.end, span.start - other.end);
  return spans.filter(other => other !== span && types.includes(other.type) && gapTo(other) <= IN_A_ROW);
}

function isSaidToBeStudied({ message: { tokens }, spans, span, lexicon }: SubjectSpan): boolean {
  const at = spans.indexOf(span);
  const [before, behind] = [spans[at - 1], spans[at + 1]];
  if (before !== undefined && SCHOOLING.includes(before.type) && span.start - before.end < BEFORE) return true;
  const start = Math.max(before?.end ?? 0, span.start - BEFORE);
  const end = Math.min(behind?.start ?? tokens.length, span.end + BEHIND);
  return lexicon.majors.isStudied(tokens.slice(start, end));
}

/**
 * The majors that a subject is, where it is said to be studied, or names nothing that people like or use; empty where it is a
 * liking.
 * @param traits what people like or use that the subject names
 */
export function majorsIn(subject: SubjectSpan, traits: readonly Trait[]): Major[] {
  const { message, span, lexicon } = subject;
  const named = message.tokens.slice(span.start, span.end);
  if (isStudied(subject)) return lexicon.majors.studied(named);
  return traits.length > 0 ? [] : lexicon.majors.wholly(named);
}
