import type { LineOf } from '../../knowledge/content-lines';
import type { Dialogs } from '../../language/dialogs';
import { phraseKeyOf } from '../../language/phrase-book';
import { aptitudePlaces, askedPlaces, examplePlaces, nameOfPlace, type Place } from './phrase-places';

/** Phrases of `dialogs/` that have no effect, since an earlier entry has them too. */
export function phraseCollisions(dialogs: Dialogs, lineOf: LineOf): string[] {
  // Separate rounds: words are looked up in a sentence, examples are likened to whole sentences.
  // Groups are not among them: a word in two groups means both.
  return [askedPlaces(dialogs), aptitudePlaces(dialogs), examplePlaces(dialogs)].flatMap(places =>
    collisions(places, dialogs.words.contractions, lineOf),
  );
}

function collisions(places: readonly Place[], contractions: ReadonlyMap<string, string>, lineOf: LineOf): string[] {
  const first = new Map<string, Place>();
  const warnings: string[] = [];
  for (const place of places) {
    for (const [at, phrase] of place.phrases.entries()) {
      // Braces stay apart from words: "{job}" is any job, "job" is the word.
      const key = phraseKeyOf(phrase.replace(/\{(\w+)\}/g, ' slot$1 '), contractions);
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, place);
      else if (earlier !== place) {
        const line = lineOf(place.file, [...place.keys, at]);
        warnings.push(
          `dialogs/${place.file}, ${line}, ${place.keys.join('.')}: "${phrase}" has no effect; it also stands in ${nameOfPlace(earlier)}, which wins`,
        );
      }
    }
  }
  return warnings;
}
