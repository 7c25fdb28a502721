import type { Dialogs } from '../../content/dialogs';
import type { LineOf } from '../../knowledge/content-lines';
import { phraseKeyOf } from '../../text/phrase-book';
import {
  aptitudePlaces,
  areaPlaces,
  elsewherePlaces,
  industryPlaces,
  majorPlaces,
  measurePlaces,
  nameOfPlace,
  type Place,
  topicPlaces,
} from './phrase-places';

/** Reports phrases of `dialogs/` that have no effect, because an earlier entry of the same kind has them, too. */
export function phraseCollisions(dialogs: Dialogs, lineOf: LineOf): string[] {
  // Each kind of list is looked up separately: a word for a figure may also be one for something that people like. Groups are not
  // included: a word in two groups means both.
  return [measurePlaces, topicPlaces, aptitudePlaces, areaPlaces, majorPlaces, industryPlaces, elsewherePlaces].flatMap(
    placesIn => collisions(placesIn(dialogs), dialogs.words.contractions, lineOf),
  );
}

function collisions(places: readonly Place[], contractions: ReadonlyMap<string, string>, lineOf: LineOf): string[] {
  const first = new Map<string, Place>();
  const warnings: string[] = [];
  for (const place of places) {
    for (const [at, phrase] of place.phrases.entries()) {
      const key = phraseKeyOf(phrase, contractions);
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, place);
      else if (earlier !== place) {
        const line = lineOf(place.file, [...place.keys, at]);
        warnings.push(
          `dialogs/${place.file}, ${line}, ${place.keys.join('.')}: "${phrase}" has no effect; it is also in ${nameOfPlace(earlier)}, which wins`,
        );
      }
    }
  }
  return warnings;
}
