import type { Major } from '../query/predicate';
import type { EntityType } from './entities';
import type { Lexicon } from './lexicon';
import type { TaggedSpan } from './tagger';
import type { Message } from './token-features';

/** A span that names a subject, with all there is around it. */
export interface SubjectSpan {
  message: Message;
  spans: readonly TaggedSpan[];
  span: TaggedSpan;
  lexicon: Lexicon;
}

/** Words that say that something was studied stand so near to it: "majored in", "have a degree in". */
const BEFORE = 3;
const BEHIND = 1;

/** A level of schooling belongs to the subject behind it: "a [bachelor's] in biology". */
const SCHOOLING: readonly EntityType[] = ['with-education', 'most-education', 'least-education'];

/**
 * The majors that a subject is, where it is said to be studied, or names nothing that people like or use; empty where it is a
 * liking.
 */
export function majorsIn({ message: { tokens }, spans, span, lexicon }: SubjectSpan): Major[] {
  const named = tokens.slice(span.start, span.end);
  const at = spans.indexOf(span);
  const [before, behind] = [spans[at - 1], spans[at + 1]];
  const schooled = before !== undefined && SCHOOLING.includes(before.type) && span.start - before.end < BEFORE;
  const start = Math.max(schooled ? before.start : (before?.end ?? 0), span.start - BEFORE, 0);
  const end = Math.min(behind?.start ?? tokens.length, span.end + BEHIND);
  if (schooled || lexicon.majors.isStudied(tokens.slice(start, end))) return lexicon.majors.studied(named);
  return lexicon.traits.findAll(named).length > 0 ? [] : lexicon.majors.named(named);
}
