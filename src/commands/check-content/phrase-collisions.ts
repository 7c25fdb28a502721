import type { Dialogs } from '../../language/dialogs';
import { phraseKeyOf } from '../../language/phrase-book';

/** A place in `dialogs/` ("dialogs/measures.yaml, salary") and the phrases that stand there. */
interface Place {
  place: string;
  phrases: readonly string[];
}

/** Phrases that stand in two entries of `dialogs/`, of which only one can be meant. */
export function phraseCollisions(dialogs: Dialogs): string[] {
  // Two separate rounds: words are looked up in a sentence, examples are likened to whole sentences.
  // Groups are not among them: a word in two groups means both.
  return [...collisions(wordPlaces(dialogs)), ...collisions(examplePlaces(dialogs))];
}

function wordPlaces({ measures, topics, aptitudes }: Dialogs): Place[] {
  return [
    ...entriesOf('measures.yaml', measures, entry => entry.words),
    ...entriesOf('topics.yaml', topics, entry => entry.words),
    ...entriesOf('aptitudes.yaml', aptitudes, entry => entry.words),
  ];
}

function examplePlaces({ kinds, measures, talk }: Dialogs): Place[] {
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

function collisions(places: readonly Place[]): string[] {
  const first = new Map<string, string>();
  const warnings: string[] = [];
  for (const { place, phrases } of places) {
    for (const phrase of phrases) {
      // Braces stay apart from words: "{job}" is any job, "job" is the word.
      const key = phraseKeyOf(phrase.replace(/\{(\w+)\}/g, ' slot$1 '));
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, place);
      else if (earlier !== place) warnings.push(`${place}: "${phrase}" also stands in ${earlier}`);
    }
  }
  return warnings;
}
