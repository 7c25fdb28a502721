import type { Dialogs } from '../../language/dialogs';
import { phraseKeyOf } from '../../language/phrase-book';
import { aptitudePlaces, askedPlaces, examplePlaces, type Place } from './phrase-places';

/** Phrases that stand in two entries of `dialogs/`, of which only one can be meant. */
export function phraseCollisions(dialogs: Dialogs): string[] {
  // Separate rounds: words are looked up in a sentence, examples are likened to whole sentences.
  // Groups are not among them: a word in two groups means both.
  return [askedPlaces(dialogs), aptitudePlaces(dialogs), examplePlaces(dialogs)].flatMap(places =>
    collisions(places, dialogs.words.contractions),
  );
}

function collisions(places: readonly Place[], contractions: ReadonlyMap<string, string>): string[] {
  const first = new Map<string, string>();
  const warnings: string[] = [];
  for (const { place, phrases } of places) {
    for (const phrase of phrases) {
      // Braces stay apart from words: "{job}" is any job, "job" is the word.
      const key = phraseKeyOf(phrase.replace(/\{(\w+)\}/g, ' slot$1 '), contractions);
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, place);
      else if (earlier !== place) warnings.push(`${place}: "${phrase}" also stands in ${earlier}`);
    }
  }
  return warnings;
}
