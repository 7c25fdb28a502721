import { nameKeyOf } from '../text/name-key';
import type { JobMention } from '../understanding/occupations/linker';
import type { Slots } from '../understanding/slots';
import type { DialogueState } from './state';

/** How much likelier a reading is that lies in the broad, the minor, or the major group of a job talked about, by characters of the SOC code. */
const NEARNESS: readonly { digits: number; times: number }[] = [
  { digits: 6, times: 20 },
  { digits: 4, times: 5 },
  { digits: 2, times: 2.5 },
];
/** A job that the person says to have is talked about from this probability on. */
const SAID = 0.4;

/**
 * Mentions of jobs, read in the light of the talk: "the supervisor" among carpenters is one of construction trades, and what a job
 * was called before means that job again.
 */
export function mentionsInContext(
  slots: Slots,
  { jobs, own, words }: Pick<DialogueState, 'jobs' | 'own' | 'words'>,
): Slots {
  const said = slots.own.flatMap(({ candidates: [first] }) => (first && first.probability >= SAID ? [first.id] : []));
  const talkedAbout = [...jobs, ...(own === null ? [] : [own]), ...said];
  const isSilent = slots.jobs.length + slots.own.length + slots.excludedJobs.length === 0;
  if (talkedAbout.length === 0 || isSilent) return slots;
  const isNear = (id: string, digits: number) =>
    talkedAbout.some(other => other.slice(0, digits) === id.slice(0, digits));
  const factor = (id: string) => {
    const found = NEARNESS.find(({ digits }) => isNear(id, digits));
    return found?.times ?? 1;
  };
  const called = new Map(Object.entries(words).map(([id, name]) => [nameKeyOf(name), id]));
  const reweighed = (mention: JobMention): JobMention => {
    const same = called.get(nameKeyOf(mention.text));
    if (same !== undefined) return { ...mention, candidates: [{ id: same, probability: 1 }] };
    const before = mention.candidates.reduce((sum, { probability }) => sum + probability, 0);
    const weighed = mention.candidates.map(({ id, probability }) => ({ id, probability: probability * factor(id) }));
    const after = weighed.reduce((sum, { probability }) => sum + probability, 0);
    const candidates = weighed
      .map(({ id, probability }) => ({ id, probability: after > 0 ? (probability * before) / after : 0 }))
      .sort((one, other) => other.probability - one.probability);
    return { ...mention, candidates };
  };
  return {
    ...slots,
    jobs: slots.jobs.map(reweighed),
    own: slots.own.map(reweighed),
    excludedJobs: slots.excludedJobs.map(reweighed),
  };
}
