import type { NamedSubject } from '../query/query';
import type { JobMention } from '../understanding/occupations/linker';

/** A name is taken for its first reading if that is at least this probable … */
const SURE = 0.5;
/** … or if it is likely enough and leads the second by this factor. */
const LEADS: readonly { probability: number; lead: number }[] = [
  { probability: 0.45, lead: 1.1 },
  { probability: 0.35, lead: 1.4 },
  { probability: 0.18, lead: 2 },
  { probability: 0.06, lead: 5 },
];
/** Beside other jobs a name is taken for its first reading from this probability on. */
const GOES_ON = 0.1;
/** Share of cases in which the choices offered include the right reading (conformal prediction on held-out names). */
const COVERED = 0.95;
export const MOST_CHOICES = 4;
/** Readings less probable than this are no choice to offer. */
const LEAST = 0.02;
/** Other readings of a decided name are mentioned from this probability on. */
const WORTH_SAYING = 0.08;

export type MentionDecision = { decided: true; subject: NamedSubject } | { decided: false; choices: string[] };

/** Takes a mention for one occupation, or says which ones to offer: as few as make up most of what is probable. */
export function decideMention({ text, candidates }: JobMention, amongOthers = false): MentionDecision {
  const [first, second] = candidates;
  const lead = (first?.probability ?? 0) / Math.max(1e-9, second?.probability ?? 0);
  // In a list, one ambiguous name does not block the others: its first reading is taken, and the reply names the alternatives.
  const goesOn = amongOthers && (first?.probability ?? 0) >= GOES_ON;
  if (
    first &&
    (goesOn ||
      first.probability >= SURE ||
      LEADS.some(least => first.probability >= least.probability && lead >= least.lead))
  ) {
    const alternatives = candidates.slice(1, 3).filter(({ probability }) => probability >= WORTH_SAYING);
    return { decided: true, subject: { id: first.id, mention: text, alternatives: alternatives.map(({ id }) => id) } };
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
