import type { Dataset } from '../knowledge/dataset';
import { MOST_SUBJECTS } from '../query/query';
import { withoutExceptions } from '../text/name-key';
import type { NameParts } from '../understanding/resolve-job';
import type { DialogueState } from './state';

/**
 * Returns what a shortened name may refer to: the names of the jobs talked about or offered, latest first, and those of the list on the
 * screen.
 */
export function namePartsOf(state: DialogueState, { subject }: Pick<Dataset, 'subject'>): NameParts {
  const { jobs, own, asked, list, history, words } = state;
  const onScreen = LISTS.includes(state.shown) ? list : [];
  const namesOf = (id: string): string[] => {
    const found = subject(id);
    return [...(words[id] === undefined ? [] : [words[id]]), ...(found?.type === 'occupation' ? [found.title] : [])];
  };
  const talkedAbout = distinct([
    ...jobs,
    ...(own === null ? [] : [own]),
    ...(asked?.unclear?.choices ?? []),
    ...[...history].reverse(),
  ]);
  const shown = distinct([...onScreen, ...talkedAbout]);
  return {
    current: [...(jobs.length > 0 ? jobs : onScreen.slice(0, MOST_SUBJECTS)), ...(own === null ? [] : [own])],
    names: talkedAbout.flatMap(namesOf).map(name => inWords(name.split(',')[0] ?? '')),
    shown: shown
      .map(id => ({ id, names: namesOf(id).map(name => inWords(withoutExceptions(name))) }))
      .filter(({ names }) => names.length > 0),
  };
}

/** What was shown last if a list of jobs is on the screen. */
const LISTS: readonly DialogueState['shown'][] = ['list', 'move'];

function inWords(name: string): string[] {
  return name.toLowerCase().match(/[^\s,]+/g) ?? [];
}

function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
