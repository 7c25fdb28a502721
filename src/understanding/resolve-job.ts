import { singular } from '../text/morphology';
import type { EntityType } from './entities';
import { wordsOf } from './lookup';
import { type JobMention, likelyIn, type OccupationLinker } from './occupations/linker';
import { type ShownJob, shownInShort } from './shown-in-short';
import type { TaggedSpan } from './tagger';
import type { Message } from './token-features';

/** What a shortened name may refer to. */
export interface NameParts {
  /** The names of the jobs talked about, split into words, latest first: "the assistant" may be the end of one of them. */
  names: readonly (readonly string[])[];
  /** The jobs on the screen or talked about: "the drone one" may be one of them. */
  shown: readonly ShownJob[];
  /** Ids of the jobs that the conversation is about now. */
  current: readonly string[];
}

/** The value for a conversation that has not mentioned any jobs. */
export const NO_PARTS: NameParts = { names: [], shown: [], current: [] };

/** A span that names a job, with its context. */
export interface JobSpan {
  message: Message;
  spans: readonly TaggedSpan[];
  span: TaggedSpan;
  linker: OccupationLinker;
  parts: NameParts;
}

/** A mention is a full name if its likeliest occupation is at least this probable. */
const KNOWN = 0.6;
/** Probability of a job that was shown and that words name in short. */
const SHORT = 0.9;
/** Below this probability a mention may be the end of a longer name. */
const HARDLY_KNOWN = 0.2;

/**
 * Links a mention of a job. In a list, its last word may be in the next name ("marketing and sales managers"). In a conversation, it may
 * be the beginning or the end of a name like earlier ones ("and mechanical?", "what about the assistant?").
 */
export function jobOf(context: JobSpan): JobMention {
  const { message, spans, span, linker, parts } = context;
  const words = wordsOf(message.tokens.slice(span.start, span.end));
  const next = spans[spans.indexOf(span) + 1];
  const goesOn = next && next.type === span.type && next.start - span.end <= 1;
  const shared = goesOn ? wordsOf(message.tokens.slice(next.end - 1, next.end)) : [];
  const written = message.written.slice(span.start, span.end);
  const earlier = endOf(words, parts);
  if (earlier) return { ...linker.link(earlier), text: written.join(' ') };
  const mention = linker.link(words, written, shared);
  if (isKnown(mention) && !linker.isRole(words)) return withShown(mention, linker.telling(words), parts);
  // A role in many kinds of work, such as "technician", does not mean one of the jobs shown in particular.
  const short = linker.isRole(words) ? null : shownInShort(linker.telling(words), parts.shown);
  if (short)
    return { text: short.names[0]?.join(' ') ?? mention.text, candidates: [{ id: short.id, probability: SHORT }] };
  const near = nearTo(context);
  const whole = ofWholeName(context, words, mention, near);
  if (whole) return whole;
  const telling = linker.telling(words);
  const isNear = !isKnown(mention) && linker.endsMany(telling);
  return (isNear ? linker.among(mention, telling[0] ?? '', near) : null) ?? mention;
}

/** The mention as part of a whole name; null if there is none, or if it is that of a job named already ("avionics technicians or mechanics"). */
function ofWholeName(
  context: JobSpan,
  words: readonly string[],
  mention: JobMention,
  near: readonly string[],
): JobMention | null {
  // Linking an unknown name is slow; checking whether words are a name is not.
  const whole = wholeNames(context, words, mention).find(name => context.linker.isKnownName(name));
  const found = whole && context.linker.link(whole);
  const isOther = found && isKnown(found) && !near.includes(found.candidates[0]?.id ?? '');
  return isOther ? { ...found, text: mention.text } : null;
}

/** Adds the job shown that words mean if they pick one of those: "the zoo one" of a list with zoologists. */
function withShown(mention: JobMention, words: readonly string[], { shown }: NameParts): JobMention {
  const short = shown.length > 1 ? shownInShort(words, shown, true) : null;
  return short ? { ...mention, shown: short.id } : mention;
}

/** Ids of the jobs that the conversation is about, and of the others that the message names. */
function nearTo({ linker, parts, ...context }: JobSpan): string[] {
  const beside = namesBeside(context, NAMING).flatMap(name => likelyIn(linker.link(name)));
  return [...beside, ...parts.current];
}

/** The name of a job talked about that ends in the given single word: "the techs" after vet techs. */
function endOf([word, another]: readonly string[], { names }: NameParts): readonly string[] | undefined {
  if (word === undefined || another !== undefined) return undefined;
  return names.find(name => name.length > 1 && singular(name.at(-1) ?? '') === singular(word));
}

/**
 * Names that some words may be part of. The words may end a name that begins like that of a job talked about or the person's own job, or
 * begin a name that ends like another one.
 */
function wholeNames({ linker, parts, ...context }: JobSpan, words: readonly string[], mention: JobMention): string[][] {
  const isRole = linker.isRole(words);
  const isEnd = isRole || (mention.candidates[0]?.probability ?? 0) < HARDLY_KNOWN;
  const talkedAbout = [...namesBeside(context, isRole ? NAMING : OWN), ...parts.names];
  const begun = isEnd ? talkedAbout.flatMap(name => [name, ...(name.length > 1 ? [name.slice(0, -1)] : [])]) : [];
  // A name of several jobs is ambiguous, not shortened: "counselor".
  const ended = linker.isKnownName(words) ? [] : [...namesBeside(context, NAMING), ...parts.names];
  return [...begun.map(name => [...name, ...words]), ...ended.map(name => [...words, ...name.slice(-1)])];
}

/** How many of the other jobs in a message are looked at for the rest of a name: the nearest ones. */
const MOST_BESIDE = 4;

/** The names of the nearest other jobs in a message, split into words. */
function namesBeside(
  { message, spans, span }: Omit<JobSpan, 'linker' | 'parts'>,
  types: readonly EntityType[],
): string[][] {
  const others = spans.filter(other => other !== span && types.includes(other.type));
  const far = ({ start }: TaggedSpan) => Math.abs(start - span.start);
  const nearest = new Set(others.toSorted((a, b) => far(a) - far(b)).slice(0, MOST_BESIDE));
  return others.filter(other => nearest.has(other)).map(({ start, end }) => wordsOf(message.tokens.slice(start, end)));
}

const OWN: readonly EntityType[] = ['own-job'];
const NAMING: readonly EntityType[] = ['job', 'own-job', 'story-job'];

function isKnown({ candidates }: JobMention): boolean {
  return (candidates[0]?.probability ?? 0) >= KNOWN;
}
