import type { Dataset } from '../knowledge/dataset';
import { MOST_SUBJECTS } from '../query/query';
import { withoutExceptions } from '../text/name-key';
import type { NameParts } from '../understanding/resolve-job';
import type { DialogueState } from './state';

/**
 * What a name that is cut short may belong to: the names of the jobs talked about or offered, the latest first, and the jobs of the
 * list shown besides.
 */
export function namePartsOf(state: DialogueState, { subject }: Pick<Dataset, 'subject'>): NameParts {
  const { jobs, own, asked, list, history, words } = state;
  const onScreen = LISTS.includes(state.shown) ? list : [];
  const namesOf = (id: string): string[] => {
    const one = subject(id);
    return [...(words[id] === undefined ? [] : [words[id]]), ...(one?.type === 'occupation' ? [one.title] : [])];
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

/** What leaves a list of jobs on the screen. */
const LISTS: readonly DialogueState['shown'][] = ['list', 'move'];

function inWords(name: string): string[] {
  return name.toLowerCase().match(/[^\s,]+/g) ?? [];
}

function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
