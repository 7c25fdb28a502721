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

/** How many tokens before a subject may say that it was studied: "majored in", "have a degree in". */
const BEFORE = 3;
/** How many tokens after it may. */
const AFTER = 1;

/** A level of schooling belongs to the subject after it: "a [bachelor's] in biology". */
const SCHOOLING: readonly EntityType[] = ['with-education', 'most-education', 'least-education'];

/**
 * True if the message says that a subject is or was studied: in the words of the subject, around it, or around another subject in a row
 * with it.
 */
export function isStudied(subject: SubjectSpan): boolean {
  const { spans, span } = subject;
  // "Accounting or finance degree"
  return [span, ...inRowWith(span, spans, SUBJECTS)].some(other => isSaidToBeStudied({ ...subject, span: other }));
}

const SUBJECTS: readonly EntityType[] = ['trait', 'field'];
/** The most tokens between two spans in a row. */
const IN_A_ROW = 1;

/** Returns the other spans of some types that are in a row with a span, with at most one word between them ("beauty or healthcare"). */
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
  const [before, after] = [spans[at - 1], spans[at + 1]];
  if (before !== undefined && SCHOOLING.includes(before.type) && span.start - before.end < BEFORE) return true;
  const start = Math.max(before?.end ?? 0, span.start - BEFORE);
  const end = Math.min(after?.start ?? tokens.length, span.end + AFTER);
  return lexicon.majors.isStudied(tokens.slice(start, end));
}

/**
 * Returns the majors that a subject names if the message says that it was studied, or if it names nothing that people like or use; empty
 * if it is something that somebody likes.
 * @param traits what the subject names that people like or use
 */
export function majorsIn(subject: SubjectSpan, traits: readonly Trait[]): Major[] {
  const { message, span, lexicon } = subject;
  const named = message.tokens.slice(span.start, span.end);
  if (isStudied(subject)) return lexicon.majors.studied(named);
  return traits.length > 0 ? [] : lexicon.majors.wholly(named);
}
