import type { Dialogs } from '../../language/dialogs';
import { NgramIndex } from '../../language/ngram-index';
import { phraseKeyOf } from '../../language/phrase-book';
import { aptitudePlaces, askedPlaces, examplePlaces, nameOfPlace } from '../check-content/phrase-places';

/** Questions that mean much the same. */
export interface Group {
  /** The one asked most often. */
  question: string;
  /** How often they were asked, all together. */
  asked: number;
  /** Other wordings. */
  others: string[];
}

/** Likeness (0 to 1) from which two questions are one; and from which an entry is worth a look. */
const SAME = 0.6;
const NEAR = 0.35;
/** Questions looked at around each one. */
const NEIGHBOURS = 50;

/** Groups questions by likeness, those asked most often first. */
export function groupQuestions(questions: readonly string[]): Group[] {
  const counts = new Map<string, { question: string; asked: number }>();
  for (const question of questions) {
    const key = phraseKeyOf(question);
    const known = counts.get(key) ?? { question, asked: 0 };
    known.asked += 1;
    if (key !== '') counts.set(key, known);
  }
  const entries = [...counts].sort(([, one], [, other]) => other.asked - one.asked);
  const index = NgramIndex.of(entries.map(([key]) => key));
  const taken = new Set<number>();
  const groups = entries.flatMap(([key, { question }], at): Group[] => {
    if (taken.has(at)) return [];
    const alike = index.query(key, NEIGHBOURS).filter(hit => hit.index === at || hit.score >= SAME);
    const members = alike.flatMap(hit => (taken.has(hit.index) ? [] : [entries[hit.index]?.[1] ?? []])).flat();
    for (const hit of alike) taken.add(hit.index);
    const asked = members.reduce((sum, member) => sum + member.asked, 0);
    return [{ question, asked, others: members.map(member => member.question).filter(other => other !== question) }];
  });
  return groups.sort((one, other) => other.asked - one.asked);
}

/** Says where in `dialogs/` a question may belong: beside the phrase most like it. */
export function createProposer(dialogs: Dialogs): (question: string) => string {
  const phrases = [examplePlaces, askedPlaces, aptitudePlaces]
    .flatMap(places => places(dialogs))
    .flatMap(place => place.phrases.map(phrase => ({ place: nameOfPlace(place), phrase })));
  const index = NgramIndex.of(phrases.map(({ phrase }) => phraseKeyOf(phrase.replace(/\{\w+\}/g, ' '))));
  return question => {
    const [hit] = index.query(phraseKeyOf(question), 1);
    const near = hit && hit.score >= NEAR ? phrases[hit.index] : undefined;
    return near
      ? `perhaps a line in ${near.place}, beside "${near.phrase}"`
      : 'nothing is near: a new topic in dialogs/topics.yaml, a name in dialogs/names.yaml, or rightly declined';
  };
}
