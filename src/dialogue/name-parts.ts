import type { Dataset } from '../knowledge/dataset';
import type { NameParts } from '../understanding/resolve-job';
import type { DialogueState } from './state';

/** The names of the jobs talked about or offered, and the words that end them: what a name that is cut short may belong to. */
export function namePartsOf({ jobs, asked, words }: DialogueState, { subject }: Pick<Dataset, 'subject'>): NameParts {
  const titles = [...jobs, ...(asked?.unclear?.choices ?? [])].flatMap(id => {
    const one = subject(id);
    return one?.type === 'occupation' ? [one.title] : [];
  });
  const called = jobs.flatMap(id => words[id] ?? []);
  const names = [...called, ...titles].map(name => (name.split(',')[0] ?? '').toLowerCase().split(' '));
  const heads = names.flatMap(name => name.at(-1) || []);
  return { names, heads: [...new Set(heads)] };
}
