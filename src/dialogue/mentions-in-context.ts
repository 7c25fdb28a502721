import { nameKeyOf } from '../text/name-key';
import type { JobMention } from '../understanding/occupations/linker';
import type { Slots } from '../understanding/slots';
import type { DialogueState } from './state';

/** How much likelier a reading is that lies in the broad, the minor, or the major group of a job talked about, by characters of the SOC code. */
const NEARNESS: readonly { length: number; times: number }[] = [
  { length: 6, times: 20 },
  { length: 4, times: 5 },
  { length: 2, times: 2.5 },
];
/** A job that people say they have is talked about from this probability on. */
const SAID = 0.4;

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
  const said = slots.own.flatMap(({ candidates: [first] }) => (first && first.probability >= SAID ? [first.id] : []));
  const near = [...talkedAbout, ...said];
  const called = new Map(Object.entries(words).map(([id, name]) => [nameKeyOf(name), id]));
  const inContext = (mention: JobMention, jobsNear: readonly string[]): JobMention => {
    const same = called.get(nameKeyOf(mention.text));
    return same === undefined
      ? reweighed(mention, jobsNear)
      : { ...mention, candidates: [{ id: same, probability: 1 }] };
  };
  return {
    ...slots,
    jobs: slots.jobs.map(mention => inContext(mention, near)),
    // What people say they have is not near itself.
    own: slots.own.map(mention => inContext(mention, talkedAbout)),
    excludedJobs: slots.excludedJobs.map(mention => inContext(mention, near)),
  };
}

/** A mention whose readings near some jobs are likelier, as probable together as before. */
function reweighed(mention: JobMention, near: readonly string[]): JobMention {
  const before = mention.candidates.reduce((sum, { probability }) => sum + probability, 0);
  const weighed = mention.candidates.map(({ id, probability }) => ({
    id,
    probability: probability * factor(id, near),
  }));
  const after = weighed.reduce((sum, { probability }) => sum + probability, 0);
  const candidates = weighed
    .map(({ id, probability }) => ({ id, probability: after > 0 ? (probability * before) / after : 0 }))
    .sort((one, other) => other.probability - one.probability);
  return { ...mention, candidates };
}

/** How much likelier a job is by those that are near it. */
function factor(id: string, near: readonly string[]): number {
  const isNear = (length: number) => near.some(other => other.slice(0, length) === id.slice(0, length));
  return NEARNESS.find(({ length }) => isNear(length))?.times ?? 1;
}
