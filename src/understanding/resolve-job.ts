import { wordsOf } from './lookup';
import type { JobMention, OccupationLinker } from './occupations/linker';
import type { TaggedSpan } from './tagger';
import type { Message } from './token-features';

/** A span that names a job, with all there is around it. */
export interface JobSpan {
  message: Message;
  spans: readonly TaggedSpan[];
  span: TaggedSpan;
  linker: OccupationLinker;
  /** Words that a name which is cut short may go on with: those that end the names of the jobs talked about. */
  heads: readonly string[];
}

/** A mention is taken to be a name in full from this probability of its first reading on. */
const KNOWN = 0.6;

/**
 * A mention of a job. In a list its words may go on in the next one ("marketing and sales managers"), in a talk in the job before
 * ("and mechanical?").
 */
export function jobOf({ message, spans, span, linker, heads }: JobSpan): JobMention {
  const words = wordsOf(message.tokens.slice(span.start, span.end));
  const next = spans[spans.indexOf(span) + 1];
  const near = next && next.type === span.type && next.start - span.end <= 1;
  const shared = near ? wordsOf(message.tokens.slice(next.end - 1, next.end)) : [];
  const written = message.written.slice(span.start, span.end);
  const mention = linker.link(words, written, shared);
  if (isKnown(mention)) return mention;
  const whole = heads.map(head => linker.link([...words, head], [...written, head])).find(isKnown);
  return whole ? { ...whole, text: mention.text } : mention;
}

function isKnown({ candidates }: JobMention): boolean {
  return (candidates[0]?.probability ?? 0) >= KNOWN;
}
