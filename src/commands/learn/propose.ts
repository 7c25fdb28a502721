import type { JobLookup } from '../../conversation/job-lookup';
import { onetCodeSchema } from '../../knowledge/schema/cell';
import type { Dialogs } from '../../language/dialogs';
import { NgramIndex } from '../../language/ngram-index';
import { phraseKeyOf } from '../../language/phrase-book';
import { askedPlaces, examplePlaces, nameOfPlace, type Place } from '../check-content/phrase-places';
import type { Group } from './group';

/** Likeness (0 to 1) from which the list of a phrase is where a question like it belongs. */
const NEAR = 0.5;
const CHOICES = 3;

/** Says what to add for a group of questions, and where: a few lines, none where nothing is to be added. */
export type Proposer = (group: Group) => string[];

/** @param jobs finds those that an unknown name may mean */
export function createProposer(dialogs: Dialogs, jobs: JobLookup): Proposer {
  const nearestWords = nearestAmong(askedPlaces(dialogs));
  const nearestExample = nearestAmong(examplePlaces(dialogs));
  return ({ fate, matter, questions: [first] }) => {
    if (!first) return [];
    if (fate === 'unknown-job') return nameLines(matter, jobs);
    if (fate !== 'not-understood') return [];
    const beside = (near: Near, added: string) => `${nameOfPlace(near.place)}, beside "${near.phrase}": ${added}`;
    const words = matter === '' ? undefined : nearestWords(matter);
    if (words) return [beside(words, matter)];
    const example = matter === '' ? nearestExample(first.form) : undefined;
    return example ? [beside(example, first.form)] : newLines(matter, first.form);
  };
}

function nameLines(name: string, jobs: JobLookup): string[] {
  const found = jobs.find(name, CHOICES).filter(({ id }) => onetCodeSchema.safeParse(id).success);
  const [likeliest, ...others] = found.map(({ id, title }) => ({ line: `${name}: ["${id}"] # ${title}` }));
  if (!likeliest)
    return [`dialogs/names.yaml: ${name}: ["…"] # the code of the job it is, from https://www.onetonline.org/`];
  return [`dialogs/names.yaml: ${likeliest.line}`, ...others.map(({ line }) => `  or ${line}`)];
}

function newLines(words: string, form: string): string[] {
  const phrase = words || withoutSlots(form);
  return [
    `dialogs/measures.yaml, in the words of a figure that the bot has: ${phrase}`,
    `  or, where no data holds it, dialogs/topics.yaml: ${phrase.replaceAll(' ', '-')}: { label: …, words: [${phrase}], instead: [salary] }`,
  ];
}

interface Near {
  place: Place;
  phrase: string;
}

function nearestAmong(places: readonly Place[]): (text: string) => Near | undefined {
  const phrases = places.flatMap(place => place.phrases.map(phrase => ({ place, phrase })));
  const index = NgramIndex.of(phrases.map(({ phrase }) => phraseKeyOf(phrase)));
  return text => {
    const [hit] = index.query(phraseKeyOf(text), 1);
    return hit && hit.score >= NEAR ? phrases[hit.index] : undefined;
  };
}

function withoutSlots(form: string): string {
  return form
    .replace(/\{\w+\}/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
