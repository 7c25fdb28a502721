import { withinQuiz } from '../dialogue/reduce/quiz';
import { SHOWN } from '../dialogue/shown';
import type { Situation } from '../understanding/situation';
import { FIRST_SITUATION } from '../understanding/situation';
import type { Example, ExampleTalk } from './corpus';

/** What the reply to each act shows; for acts that are not listed, see `shownByEdit`. */
const SHOWN_BY_ACT: Readonly<Record<string, Situation['shown']>> = {
  ...SHOWN,
  refine: 'list',
  sort: 'list',
  page: 'list',
  'compare-with': 'comparison',
  'compute/times': 'comparison',
  'compute/percent': 'comparison',
  'compute/difference': 'comparison',
};

/**
 * The situation before each message of a labeled conversation, as far as the labels tell. The examples do not include the bot's
 * replies, so whether it asked back is inferred from the message that answers it.
 */
export function situationsOf(talk: ExampleTalk): Situation[] {
  let now: Situation = FIRST_SITUATION;
  return talk.map((example, at) => {
    const before = now.asked === 'quiz' ? now : { ...now, asked: askedBefore(example, at) };
    now = after(now, example);
    return before;
  });
}

function askedBefore({ act, spans, line }: Example, at: number): Situation['asked'] {
  // A rating answers only the quiz.
  if (act !== 'choose' || at === 0 || spans.some(({ type }) => type === 'rating')) return 'nothing';
  if (spans.some(({ type }) => type === 'measure')) return 'measure';
  // People name a job in the same way whether the bot asked which of several or which job at all, so lines alternate between the two.
  return spans.some(({ type }) => type === 'job') && line % 2 === 0 ? 'job' : 'name';
}

function after(before: Situation, { act, spans }: Example): Situation {
  const answers =
    before.asked === 'quiz' &&
    withinQuiz(
      act,
      spans.map(({ type }) => type),
    ) !== null;
  if (answers || act === 'quiz/start' || act === 'quiz/resume') return { ...before, first: false, asked: 'quiz' };
  if (act === 'quiz/stop') return { ...before, asked: 'nothing' };
  if (act.startsWith('talk/') || act.startsWith('explain/') || act === 'offtopic')
    return act === 'talk/restart' ? FIRST_SITUATION : before;
  const count = (...types: string[]) => spans.filter(({ type }) => types.includes(type)).length;
  const named = count('job', 'field', 'all-jobs', 'own-job');
  const shown = SHOWN_BY_ACT[act] ?? shownByEdit(before.shown, act, named);
  const list = shown === 'list' || shown === 'move' || before.list;
  const jobs = jobsAfter(before, act, shown, named);
  const measure = spans.find(span => span.measure !== null)?.measure ?? before.measure;
  const place = count('place') > 0 || (before.place && named === 0);
  return { first: false, shown, jobs, list, place, asked: 'nothing', measure };
}

function shownByEdit(before: Situation['shown'], act: string, named: number): Situation['shown'] {
  if (act === 'add') return before === 'list' ? 'list' : 'comparison';
  if (act === 'pick' || act === 'recall' || act === 'choose') return 'figures';
  if (act === 'change') return named > 0 || before === 'overview' || before === 'nothing' ? 'figures' : before;
  return before === 'nothing' ? 'figures' : before;
}

function jobsAfter(before: Situation, act: string, shown: Situation['shown'], named: number): Situation['jobs'] {
  if (shown === 'list') return 0;
  if (shown === 'move') return 1;
  const cap = (count: number) => Math.max(0, Math.min(3, count)) as Situation['jobs'];
  if (act === 'add' || act === 'compare-with') return cap(before.jobs + Math.max(1, named));
  if (act === 'remove') return cap(Math.max(1, before.jobs - 1));
  if (act === 'pick' || act === 'recall') return 1;
  return named > 0 ? cap(named) : before.jobs;
}
