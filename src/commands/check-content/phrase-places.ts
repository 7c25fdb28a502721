import { measureIds } from '../../knowledge/fact';
import { type Dialogs, fileKinds } from '../../language/dialogs';

/** A list of phrases in `dialogs/`. */
export interface Place {
  /** "measures.yaml" */
  file: string;
  /** Where in the file the list stands: ["salary", "words"]. */
  keys: readonly string[];
  phrases: readonly string[];
}

/** "dialogs/measures.yaml, salary.words" */
export function nameOfPlace({ file, keys }: Place): string {
  return `dialogs/${file}, ${keys.join('.')}`;
}

/** Lists of words that are looked up in a sentence for what is asked; those that win come first. */
export function askedPlaces({ measures, topics }: Dialogs): Place[] {
  return [
    ...Object.entries(topics).map(([id, { words }]) => placeOf('topics.yaml', [id, 'words'], words)),
    ...measureIds.map(id => placeOf('measures.yaml', [id, 'words'], measures[id].words)),
  ];
}

/** Lists of words that are looked up for what a person likes or can. A word may mean that and ask for something: the sentence decides. */
export function aptitudePlaces({ aptitudes }: Dialogs): Place[] {
  return Object.entries(aptitudes).map(([id, { words }]) => placeOf('aptitudes.yaml', [id, 'words'], words));
}

/** Lists of examples that whole sentences are likened to; those that win come first. */
export function examplePlaces({ kinds, measures, talk }: Dialogs): Place[] {
  return [
    ...Object.entries(talk).map(([id, { examples }]) => placeOf('talk.yaml', [id, 'examples'], examples)),
    ...fileKinds.map(kind => placeOf(`${kind}.yaml`, ['examples'], kinds[kind].examples)),
    ...measureIds.map(id => placeOf('measures.yaml', [id, 'questions'], measures[id].questions)),
  ];
}

function placeOf(file: string, keys: readonly string[], phrases: readonly string[]): Place {
  return { file, keys, phrases };
}
