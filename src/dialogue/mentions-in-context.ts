import { nameKeyOf } from '../text/name-key';
import { type JobMention, LIKELY_MEANT, likelyIn } from '../understanding/occupations/linker';
import type { Slots } from '../understanding/slots';
import type { DialogueState } from './state';

/** How much likelier a reading is that lies in the broad, the minor, or the major group of a job talked about, by characters of the SOC code. */
const NEARNESS: readonly { length: number; times: number }[] = [
  { length: 6, times: 20 },
  { length: 4, times: 5 },
  { length: 2, times: 2.5 },
];
/** The conversation does not make readings likelier that are below this share of the first one. */
const MEANT = 0.1;
/** From this probability, or with this lead over the second reading, a name has its first reading whatever the conversation is about. */
const CLEAR = { probability: 0.85, lead: 8 };

/**
 * Mentions of jobs, read in the light of the talk: "the supervisor" among carpenters is one of construction trades, and what a job
 * was called before means that job again.
 */
export function mentionsInContext(
  slots: Slots,
  { jobs, own, words, list, shown }: Pick<DialogueState, 'jobs' | 'own' | 'words' | 'list' | 'shown'>,
): Slots {
  const isSilent = slots.jobs.length + slots.own.length + slots.excludedJobs.length === 0;
  if (isSilent) return slots;
  const onScreen = shown === 'list' ? list : [];
  const talkedAbout = [...jobs, ...onScreen, ...(own === null ? [] : [own])];
  const said = [...slots.own, ...slots.jobs].map(mention => ({ mention, ids: likelyIn(mention) }));
  // A mention does not support itself.
  const nearTo = (mention: JobMention) => said.flatMap(other => (other.mention === mention ? [] : other.ids));
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

/** A mention whose readings near some jobs are likelier, as probable together as before. */
function reweighed(mention: JobMention, near: readonly string[]): JobMention {
  if (isClear(mention)) return mention;
  const before = mention.candidates.reduce((sum, { probability }) => sum + probability, 0);
  const least = MEANT * (mention.candidates[0]?.probability ?? 0);
  const weighed = mention.candidates.map(({ id, probability }) => ({
    id,
    probability: probability * (probability < least ? 1 : factor(id, near)),
  }));
  const after = weighed.reduce((sum, { probability }) => sum + probability, 0);
  const candidates = weighed
    .map(({ id, probability }) => ({ id, probability: after > 0 ? (probability * before) / after : 0 }))
    .sort((one, other) => other.probability - one.probability);
  return { ...mention, candidates };
}

function isClear({ candidates: [first, second] }: JobMention): boolean {
  if (!first || first.probability < LIKELY_MEANT) return false;
  return first.probability >= CLEAR.probability || first.probability >= CLEAR.lead * (second?.probability ?? 0);
}

/** How much likelier a job is by those that are near it. */
function factor(id: string, near: readonly string[]): number {
  const isNear = (length: number) => near.some(other => other.slice(0, length) === id.slice(0, length));
  return NEARNESS.find(({ length }) => isNear(length))?.times ?? 1;
}
