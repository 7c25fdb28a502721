import type { Situation } from '../understanding/situation';
import type { Prepared } from './prepared';
import { seededRandom } from './rows';

/** Of the messages that can stand anywhere in a talk, so many get a copy in the middle of one. */
const SHARE = 0.6;
/** Shorter messages of these acts lean on what was shown, where something was. */
const FEWEST_WORDS = 4;

/**
 * Messages that open a talk, each placed in the middle of another one. Most examples of off-topic messages, small talk and whole
 * questions are first messages, but people say such things at any time.
 * @returns the place of each message in `prepared`, with its new situation
 */
export function displaced(prepared: readonly Prepared[], seed = 3): { at: number; situation: Situation }[] {
  const situations = prepared.flatMap(({ situation }) =>
    situation.first || situation.asked !== 'nothing' ? [] : [situation],
  );
  if (situations.length === 0) return [];
  const random = seededRandom(seed);
  return prepared.flatMap((one, at) => {
    const situation = situations[Math.floor(random() * situations.length)];
    const chosen = random() < SHARE;
    return situation && chosen && one.situation.first && standsAlone(one) ? [{ at, situation }] : [];
  });
}

/** True for a message that means the same wherever it stands. */
function standsAlone({ example: { act, spans, tokens } }: Prepared): boolean {
  if (act === 'offtopic' || act.startsWith('talk/')) return true;
  const has = (...types: string[]) => spans.some(({ type }) => types.includes(type));
  const named = has('job', 'field', 'own-job', 'all-jobs');
  if (tokens.length < FEWEST_WORDS) return false;
  switch (act) {
    case 'show':
    case 'states':
      return named && has('measure');
    case 'compare':
      return spans.filter(({ type }) => type === 'job' || type === 'field').length > 1;
    case 'overview':
    case 'move':
    case 'related':
    case 'judge':
    case 'no-data':
      return named;
    case 'rank':
      return has('measure', 'trait', 'field') && !has('ref', 'ordinal');
    default:
      return false;
  }
}
