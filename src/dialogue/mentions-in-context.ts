import { nameKeyOf } from '../text/name-key';
import { type JobMention, LIKELY_MEANT, likelyIn } from '../understanding/occupations/linker';
import type { Slots } from '../understanding/slots';
import type { DialogueState } from './state';

/**
 * Factors by which an occupation becomes likelier if it is in the same broad, minor or major group as a job of the conversation.
 * `length`: how many characters of the SOC code must be equal.
 */
const NEARNESS: readonly { length: number; times: number }[] = [
  { length: 6, times: 20 },
  { length: 4, times: 5 },
  { length: 2, times: 2.5 },
];
/** Occupations with a smaller share of the first one's probability do not become likelier. */
const LEAST_SHARE = 0.1;
/**
 * A name keeps its likeliest meaning, whatever the conversation is about, if that has this probability or is `lead` times as probable as
 * the second.
 */
const CLEAR = { probability: 0.85, lead: 8 };

/**
 * Adjusts job mentions to the conversation. If it is about carpenters, "the supervisor" more likely means one of construction trades. A
 * name that the person used earlier means the same job again.
 */
export function mentionsInContext(
  slots: Slots,
  { jobs, own, words, list, shown }: Pick<DialogueState, 'jobs' | 'own' | 'words' | 'list' | 'shown'>,
): Slots {
  const isSilent = slots.jobs.length + slots.own.length + slots.excludedJobs.length === 0;
  if (isSilent) return slots;
  const onScreen = shown === 'list' ? list : [];
  const talkedAbout = [...jobs, ...onScreen, ...(own === null ? [] : [own])];
  const likely = [...slots.own, ...slots.jobs].map(mention => ({ mention, ids: likelyIn(mention) }));
  // A mention does not support itself.
  const nearTo = (mention: JobMention) => likely.flatMap(other => (other.mention === mention ? [] : other.ids));
  const called = new Map(Object.entries(words).map(([id, name]) => [nameKeyOf(name), id]));
  const inContext = (mention: JobMention, jobsNear: readonly string[]): JobMention => {
    const same = called.get(nameKeyOf(mention.text));
    return same === undefined
      ? reweighed(mention, jobsNear)
      : { ...mention, candidates: [{ id: same, probability: 1 }] };
  };
  return {
    ...slots,
    jobs: slots.jobs.map(mention => inContext(mention, [...talkedAbout, ...nearTo(mention)])),
    own: slots.own.map(mention => inContext(mention, talkedAbout)),
    excludedJobs: slots.excludedJobs.map(mention => inContext(mention, [...talkedAbout, ...nearTo(mention)])),
  };
}

/** Returns the mention with occupations near some jobs made likelier; the total probability stays the same. */
function reweighed(mention: JobMention, near: readonly string[]): JobMention {
  if (isClear(mention)) return mention;
  const before = mention.candidates.reduce((sum, { probability }) => sum + probability, 0);
  const least = LEAST_SHARE * (mention.candidates[0]?.probability ?? 0);
  const weighed = mention.candidates.map(({ id, probability }) => ({
    id,
    probability: probability * (probability < least ? 1 : factor(id, near)),
  }));
  const after = weighed.reduce((sum, { probability }) => sum + probability, 0);
  const candidates = weighed
    .map(({ id, probability }) => ({ id, probability: after > 0 ? (probability * before) / after : 0 }))
    .sort((a, b) => b.probability - a.probability);
  return { ...mention, candidates };
}

function isClear({ candidates: [first, second] }: JobMention): boolean {
  if (!first || first.probability < LIKELY_MEANT) return false;
  return first.probability >= CLEAR.probability || first.probability >= CLEAR.lead * (second?.probability ?? 0);
}

/** The factor by which a job becomes likelier if some jobs are near it. */
function factor(id: string, near: readonly string[]): number {
  const isNear = (length: number) => near.some(other => other.slice(0, length) === id.slice(0, length));
  return NEARNESS.find(({ length }) => isNear(length))?.times ?? 1;
}
