import type { Dialogs } from '../../language/dialogs';

/** A place in `dialogs/` ("dialogs/measures.yaml, salary") and the phrases that stand there. */
export interface Place {
  place: string;
  phrases: readonly string[];
}

/** Entries by the words that are looked up in a sentence for what is asked. */
export function askedPlaces({ measures, topics }: Dialogs): Place[] {
  return [
    ...entriesOf('measures.yaml', measures, entry => entry.words),
    ...entriesOf('topics.yaml', topics, entry => entry.words),
  ];
}

/** Entries by the words that are looked up for what a person likes or can. A word may mean that and ask for something: the sentence decides. */
export function aptitudePlaces({ aptitudes }: Dialogs): Place[] {
  return entriesOf('aptitudes.yaml', aptitudes, entry => entry.words);
}

/** Entries by the examples that whole sentences are likened to. */
export function examplePlaces({ kinds, measures, talk }: Dialogs): Place[] {
  return [
    ...Object.entries(kinds).map(([kind, file]) => ({
      place: `dialogs/${kind}.yaml, examples`,
      phrases: file?.examples ?? [],
    })),
    ...entriesOf('measures.yaml', measures, entry => entry.questions),
    ...entriesOf('talk.yaml', talk, entry => entry.examples),
  ];
}

function entriesOf<T>(file: string, entries: Record<string, T>, phrasesOf: (entry: T) => readonly string[]): Place[] {
  return Object.entries(entries).map(([name, entry]) => ({
    place: `dialogs/${file}, ${name}`,
    phrases: phrasesOf(entry),
  }));
}
