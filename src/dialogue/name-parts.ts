import type { Dataset } from '../knowledge/dataset';
import type { NameParts } from '../understanding/resolve-job';
import type { DialogueState } from './state';

/** The names of the jobs talked about or offered, the latest first: what a name that is cut short may belong to. */
export function namePartsOf(state: DialogueState, { subject }: Pick<Dataset, 'subject'>): NameParts {
  const { jobs, own, asked, words } = state;
  const ids = [
    ...jobs,
    ...(own === null ? [] : [own]),
    ...(asked?.unclear?.choices ?? []),
    ...[...state.history].reverse(),
  ];
  const names = [...new Set(ids)].flatMap(id => {
    const one = subject(id);
    const title = one?.type === 'occupation' ? [one.title] : [];
    return [...(words[id] === undefined ? [] : [words[id]]), ...title];
  });
  return { names: names.map(name => (name.split(',')[0] ?? '').toLowerCase().split(' ')) };
}
