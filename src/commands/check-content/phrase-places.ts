import type { Dialogs } from '../../content/dialogs';
import { measureIds } from '../../knowledge/fact';

/** A list of phrases in `dialogs/`. */
export interface Place {
  /** "measures.yaml" */
  file: string;
  /** Path of the list in the file: ["salary", "words"]. */
  keys: readonly string[];
  phrases: readonly string[];
}

/** "dialogs/measures.yaml, salary.words" */
export function nameOfPlace({ file, keys }: Place): string {
  return `dialogs/${file}, ${keys.join('.')}`;
}

/** Lists of words for figures in the data. */
export function measurePlaces({ measures }: Dialogs): Place[] {
  return measureIds.map(id => placeOf('measures.yaml', [id, 'words'], measures[id].words));
}

/** Lists of words for topics without data. */
export function topicPlaces({ topics }: Dialogs): Place[] {
  return Object.entries(topics).map(([id, { words }]) => placeOf('topics.yaml', [id, 'words'], words));
}

/** Lists of words for what people like or can do. */
export function aptitudePlaces({ aptitudes }: Dialogs): Place[] {
  return Object.entries(aptitudes).map(([id, { words }]) => placeOf('aptitudes.yaml', [id, 'words'], words));
}

/** Lists of words for areas of work. */
export function areaPlaces({ areas }: Dialogs): Place[] {
  return Object.entries(areas).map(([id, { words }]) => placeOf('areas.yaml', [id, 'words'], words));
}

/** Lists of words for majors. */
export function majorPlaces({ majors: { families } }: Dialogs): Place[] {
  return Object.entries(families).map(([id, { words }]) => placeOf('majors.yaml', ['families', id, 'words'], words));
}

/** Lists of words for industries. */
export function industryPlaces({ industries }: Dialogs): Place[] {
  return Object.entries(industries).map(([code, { words }]) => placeOf('industries.yaml', [code, 'words'], words));
}

/** Lists of words from subjects other than careers. */
export function elsewherePlaces({ elsewhere }: Dialogs): Place[] {
  return Object.entries(elsewhere).map(([id, words]) => placeOf('elsewhere.yaml', [id], words));
}

function placeOf(file: string, keys: readonly string[], phrases: readonly string[]): Place {
  return { file, keys, phrases };
}
