import { wordsOf } from './lookup';
import type { JobMention, OccupationLinker } from './occupations/linker';
import type { TaggedSpan } from './tagger';
import type { Message } from './token-features';

/** What a shortened name may refer to. */
export interface NameParts {
  /** Words that end the names of the jobs talked about, such as "engineers": "and mechanical?" may go on with them. */
  heads: readonly string[];
  /** Those names whole, in words: "the assistant" may be that of one of them. */
  names: readonly (readonly string[])[];
}

/** Where nothing was talked about. */
export const NO_PARTS: NameParts = { heads: [], names: [] };

/** A span that names a job, with its context. */
export interface JobSpan {
  message: Message;
  spans: readonly TaggedSpan[];
  span: TaggedSpan;
  linker: OccupationLinker;
  parts: NameParts;
}

/** A mention whose first reading is at least as probable as this is a full name. */
const KNOWN = 0.6;
/** Below this probability a mention may be the end of a longer name. */
const HARDLY_KNOWN = 0.2;

/**
 * A mention of a job. In a list its words may go on in the next one ("marketing and sales managers"), in a talk they may be the
 * beginning or the end of a name like those before ("and mechanical?", "what about the assistant?").
 */
export function jobOf({ message, spans, span, linker, parts }: JobSpan): JobMention {
  const words = wordsOf(message.tokens.slice(span.start, span.end));
  const next = spans[spans.indexOf(span) + 1];
  const near = next && next.type === span.type && next.start - span.end <= 1;
  const shared = near ? wordsOf(message.tokens.slice(next.end - 1, next.end)) : [];
  const written = message.written.slice(span.start, span.end);
  const mention = linker.link(words, written, shared);
  if (isKnown(mention)) return mention;
  const names = (mention.candidates[0]?.probability ?? 0) < HARDLY_KNOWN ? parts.names : [];
  const frames = [
    ...names.map(name => ({ before: name, after: [] })),
    // A name of several jobs is ambiguous, not shortened: "counselor".
    ...(linker.isName(words) ? [] : parts.heads).map(head => ({ before: [], after: [head] })),
  ];
  // Linking an unknown name is slow, so the first known one is taken.
  for (const { before, after } of frames) {
    const whole = linker.link([...before, ...words, ...after], [...before, ...written, ...after]);
    if (isKnown(whole)) return { ...whole, text: mention.text };
  }
  return mention;
}

function isKnown({ candidates }: JobMention): boolean {
  return (candidates[0]?.probability ?? 0) >= KNOWN;
}
