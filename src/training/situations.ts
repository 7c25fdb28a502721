import { withinQuiz } from '../dialogue/reduce/quiz';
import { SHOWN } from '../dialogue/shown';
import type { Situation } from '../understanding/situation';
import { FIRST_SITUATION } from '../understanding/situation';
import type { Example, ExampleTalk } from './corpus';

/** What each act leaves to be seen: a question what its operation does; acts that are not here leave it as it was. */
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
 * The situation before each message of a labeled talk, as far as the labels tell it. The bot's replies are not part of the
 * examples: that it asked back is known from the answer to it.
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
  // How much something is liked answers the quiz alone.
  if (act !== 'choose' || at === 0 || spans.some(({ type }) => type === 'rating')) return 'nothing';
  if (spans.some(({ type }) => type === 'measure')) return 'measure';
  // A job is named alike whether it was one of several or none was known.
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
