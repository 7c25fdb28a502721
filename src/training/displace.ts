import { hashOf } from '../understanding/hashing';
import type { Situation } from '../understanding/situation';
import type { Prepared } from './prepared';
import { seededRandom } from './rows';

/** Share of the context-free messages that get a copy in the middle of a conversation. */
const SHARE = 0.6;
/** Words; shorter messages depend on what was shown before, if anything was. */
const FEWEST_WORDS = 4;

/** Share of the displaced messages that come right after an open question of the bot. */
const OPEN_SHARE = 0.3;
/** Share of the follow-ups that get a copy right after an open question of the bot, which they ignore. */
const IGNORED_SHARE = 0.15;
/** What the bot asks back, repeated in proportion to how often it does so. */
const ASKED: readonly Situation['asked'][] = ['name', 'name', 'name', 'job', 'job', 'measure'];

/**
 * Copies messages into other situations. A message that opens a conversation gets a copy in the middle of another one: most examples of
 * off-topic messages, small talk and complete questions are first messages, but people send them at any time. Some copies come right
 * after an open question of the bot, because people ignore such questions.
 * @returns the index of each copied message in `prepared`, with its new situation
 */
export function displaced(prepared: readonly Prepared[], seed = 3): { at: number; situation: Situation }[] {
  const situations = prepared.flatMap(({ situation }) =>
    situation.first || situation.asked !== 'nothing' ? [] : [situation],
  );
  if (situations.length === 0) return [];
  situations.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  // Seeded by the text and how often it occurred before, so an added message does not change what happens to the others.
  const seen = new Map<string, number>();
  return prepared.flatMap((message, at) => {
    const { text } = message.example;
    const times = seen.get(text) ?? 0;
    seen.set(text, times + 1);
    const random = seededRandom(hashOf(`${seed} ${times} ${text}`));
    const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
    const situation = pick(situations);
    const [chosen, open, asked] = [random(), random(), pick(ASKED)];
    if (message.situation.first) {
      if (chosen >= SHARE || !standsAlone(message)) return [];
      return [{ at, situation: open < OPEN_SHARE ? { ...situation, asked } : situation }];
    }
    const ignores = message.situation.asked === 'nothing' && open < IGNORED_SHARE;
    return ignores ? [{ at, situation: { ...message.situation, asked } }] : [];
  });
}

/** True for a message that means the same in any context. */
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
