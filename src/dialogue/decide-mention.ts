import type { NamedSubject } from '../query/query';
import type { JobMention } from '../understanding/occupations/linker';

/** A name means its likeliest occupation if that one is at least this probable … */
const SURE = 0.5;
/** … or if it has at least `probability` and is at least `lead` times as probable as the second one. */
const LEADS: readonly { probability: number; lead: number }[] = [
  { probability: 0.45, lead: 1.1 },
  { probability: 0.35, lead: 1.4 },
  { probability: 0.18, lead: 2 },
  { probability: 0.06, lead: 5 },
];
/** Least probability of the likeliest occupation if a less certain one will do. */
const SURE_ENOUGH = 0.1;
/** Choices are offered until they have this share of the total probability. */
const COVERED = 0.95;
/** The most choices to offer. */
export const MOST_CHOICES = 4;
/** Occupations less probable than this are not offered. */
const LEAST = 0.02;
/** From this probability on, the reply mentions another possible occupation of a decided name. */
const WORTH_SAYING = 0.08;

/** The occupation that a mention means, or the ids of the occupations to offer. */
export type MentionDecision = { decided: true; subject: NamedSubject } | { decided: false; choices: string[] };

/**
 * Decides which occupation a mention means. If that is unclear, returns the few occupations that have most of the probability.
 * @param amongOthers true if a less certain occupation will do, for example because the message names other jobs as well
 */
export function decideMention({ text, candidates, offer }: JobMention, amongOthers = false): MentionDecision {
  const [first, second] = candidates;
  const lead = (first?.probability ?? 0) / Math.max(1e-9, second?.probability ?? 0);
  // In a list, one ambiguous name does not block the others: its likeliest meaning is used, and the reply names the alternatives.
  const isSureEnough = amongOthers && (first?.probability ?? 0) >= SURE_ENOUGH;
  if (
    first &&
    (isSureEnough ||
      first.probability >= SURE ||
      LEADS.some(least => first.probability >= least.probability && lead >= least.lead))
  ) {
    const alternatives = candidates.slice(1, 3).filter(({ probability }) => probability >= WORTH_SAYING);
    const subject = { id: first.id, mention: text, alternatives: alternatives.map(({ id }) => id) };
    return { decided: true, subject: offer ? { ...subject, offer } : subject };
  }
  const total = candidates.reduce((sum, { probability }) => sum + probability, 0);
  const choices: string[] = [];
  let covered = 0;
  for (const { id, probability } of candidates) {
    if (choices.length === MOST_CHOICES || covered >= COVERED * total || probability < LEAST) break;
    choices.push(id);
    covered += probability;
  }
  return { decided: false, choices };
}
