import { nameKeyOf } from '../text/name-key';
import type { JobMention } from '../understanding/occupations/linker';
import type { Slots } from '../understanding/slots';
import type { DialogueState } from './state';

/** How much likelier a reading is that lies in the minor, or the major, group of a job talked about. */
const SAME_MINOR = 5;
const SAME_MAJOR = 2.5;

/**
 * Mentions of jobs, read in the light of the talk: "the supervisor" among carpenters is one of construction trades, and what a job
 * was called before means that job again.
 */
export function mentionsInContext(
  slots: Slots,
  { jobs, own, words }: Pick<DialogueState, 'jobs' | 'own' | 'words'>,
): Slots {
  const talkedAbout = own === null ? jobs : [...jobs, own];
  const isSilent = slots.jobs.length + slots.own.length + slots.excludedJobs.length === 0;
  if (talkedAbout.length === 0 || isSilent) return slots;
  const minor = new Set(talkedAbout.map(id => id.slice(0, 4)));
  const major = new Set(talkedAbout.map(id => id.slice(0, 2)));
  const factor = (id: string) => (minor.has(id.slice(0, 4)) ? SAME_MINOR : major.has(id.slice(0, 2)) ? SAME_MAJOR : 1);
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
