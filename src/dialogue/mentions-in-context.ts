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
  { jobs, own, words }: Pick<DialogueState, 'jobs' | 'own' | 'words'>,
): Slots {
  const isSilent = slots.jobs.length + slots.own.length + slots.excludedJobs.length === 0;
  if (isSilent) return slots;
  const talkedAbout = own === null ? jobs : [...jobs, own];
  const said = slots.own.flatMap(({ candidates: [first] }) => (first && first.probability >= SAID ? [first.id] : []));
  const called = new Map(Object.entries(words).map(([id, name]) => [nameKeyOf(name), id]));
  const reweighed =
    (near: readonly string[]) =>
    (mention: JobMention): JobMention => {
      const same = called.get(nameKeyOf(mention.text));
      if (same !== undefined) return { ...mention, candidates: [{ id: same, probability: 1 }] };
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
    };
  return {
    ...slots,
    jobs: slots.jobs.map(reweighed([...talkedAbout, ...said])),
    own: slots.own.map(reweighed(talkedAbout)),
    excludedJobs: slots.excludedJobs.map(reweighed([...talkedAbout, ...said])),
  };
}

/** How much likelier a job is by those that are near it. */
function factor(id: string, near: readonly string[]): number {
  const isNear = (length: number) => near.some(other => other.slice(0, length) === id.slice(0, length));
  return NEARNESS.find(({ length }) => isNear(length))?.times ?? 1;
}
