import type { Dataset } from '../knowledge/dataset';
import type { DialogueState } from './state';

/**
 * The words that name the kind of the jobs talked about or offered, such as "engineers" of "Civil Engineers": a name that is cut
 * short in the next message may go on with one of them ("and mechanical?").
 */
export function headsOf({ jobs, asked, words }: DialogueState, { subject }: Pick<Dataset, 'subject'>): string[] {
  const titles = [...jobs, ...(asked?.unclear?.choices ?? [])].flatMap(id => {
    const one = subject(id);
    return one?.type === 'occupation' ? [one.title] : [];
  });
  const called = jobs.flatMap(id => words[id] ?? []);
  const heads = [...called, ...titles].map(name => name.split(',')[0]?.split(' ').at(-1)?.toLowerCase() ?? '');
  return [...new Set(heads)].filter(Boolean);
}
