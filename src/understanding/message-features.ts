import { singular, stem } from '../text/morphology';
import { acts } from './entities';
import { hashOf, mix } from './hashing';
import type { Lexicon } from './lexicon';
import type { Situation } from './situation';
import type { TaggedSpan } from './tagger';
import type { Message } from './token-features';

/** Kinds of features of a message; the numbers are part of the trained models. */
const M = {
  bias: 101,
  word: 102,
  pair: 103,
  form: 104,
  formPair: 105,
  formTriple: 106,
  type: 107,
  typeCount: 108,
  first: 109,
  last: 110,
  class: 111,
  hit: 112,
  situation: 113,
  situationForm: 114,
  situationType: 115,
  length: 116,
  types: 117,
  covered: 118,
  firstPair: 119,
  spanWord: 121,
  spanPair: 122,
  spanHit: 123,
  spanText: 124,
  near: 125,
  bag: 126,
  company: 127,
  act: 128,
  spanStem: 129,
} as const;

/** Returns the words of a message with every span replaced by its type: "how much do <job> make in <place>". */
export function delexicalize({ tokens }: Pick<Message, 'tokens'>, spans: readonly TaggedSpan[]): string[] {
  const form: string[] = [];
  let at = 0;
  for (const { start, end, type } of spans) {
    while (at < start) form.push(tokens[at++]?.text ?? '');
    form.push(`<${type}>`);
    at = end;
  }
  while (at < tokens.length) form.push(tokens[at++]?.text ?? '');
  return form;
}

/** Returns the hashes of features for classifying the act: words, the form without names, types of spans, and the situation. */
export function messageFeatures(
  message: Message,
  spans: readonly TaggedSpan[],
  situation: Situation,
  lexicon: Lexicon,
): Uint32Array {
  const features = new Set<number>([mix(M.bias, 0)]);
  const add = (template: number, first: number, second = 0) => features.add(mix(template, first, second));
  const { tokens, hits } = message;
  const words = tokens.map(({ text }) => hashOf(stem(singular(text))));
  words.forEach((word, at) => {
    add(M.word, word);
    add(M.pair, word, words[at + 1] ?? 0);
    add(M.class, lexicon.classes.of(tokens[at]?.text ?? ''));
  });
  const form = delexicalize(message, spans).map(hashOf);
  form.forEach((part, at) => {
    add(M.form, part);
    add(M.formPair, part, form[at + 1] ?? 0);
    add(M.formTriple, mix(0, part, form[at + 1] ?? 0), form[at + 2] ?? 0);
  });
  add(M.first, form[0] ?? 0);
  add(M.firstPair, form[0] ?? 0, form[1] ?? 0);
  add(M.last, form.at(-1) ?? 0);
  for (const { list } of hits) add(M.hit, hashOf(list));
  const counts = new Map<string, number>();
  for (const { type } of spans) counts.set(type, (counts.get(type) ?? 0) + 1);
  const types = [...counts.keys()].sort();
  for (const [type, count] of counts) {
    add(M.type, hashOf(type));
    add(M.typeCount, hashOf(type), Math.min(count, 3));
  }
  add(M.types, hashOf(types.join()));
  add(M.length, Math.min(tokens.length, 12));
  const covered = spans.reduce((sum, { start, end }) => sum + end - start, 0);
  add(M.covered, Math.floor((4 * covered) / Math.max(1, tokens.length)));
  addSituation(add, situation, types, form);
  return Uint32Array.from(features);
}

/** Returns the features that people can understand, by their hashes: words and parts of the form, alone and in pairs. */
export function namedFeatures(message: Message, spans: readonly TaggedSpan[]): Map<number, string> {
  const words = message.tokens.map(({ text }) => stem(singular(text)));
  const form = delexicalize(message, spans);
  const named = new Map<number, string>();
  words.forEach((word, at) => {
    named.set(mix(M.word, hashOf(word)), word);
    named.set(mix(M.pair, hashOf(word), hashOf(words[at + 1] ?? '')), `${word} ${words[at + 1] ?? ''}`.trim());
  });
  form.forEach((part, at) => {
    named.set(mix(M.form, hashOf(part)), part);
    named.set(mix(M.formPair, hashOf(part), hashOf(form[at + 1] ?? '')), `${part} ${form[at + 1] ?? ''}`.trim());
  });
  return named;
}

function addSituation(
  add: (template: number, first: number, second?: number) => void,
  situation: Situation,
  types: readonly string[],
  form: readonly number[],
): void {
  const { first, shown, jobs, list, place, asked } = situation;
  const facets = [
    `first ${first}`,
    `shown ${shown}`,
    `jobs ${jobs}`,
    `list ${list}`,
    `place ${place}`,
    `asked ${asked}`,
    `${shown} ${jobs} ${list}`,
  ].map(hashOf);
  const kinds = types.map(hashOf);
  for (const facet of facets) {
    add(M.situation, facet);
    for (const kind of kinds) add(M.situationType, facet, kind);
    for (const part of form) add(M.situationForm, facet, part);
    add(M.situationType, facet, hashOf(types.join()));
  }
}

/**
 * Returns the hashes of features for classifying the measure that a span asks for: its words, those around it, all others, and the act.
 */
export function measureFeatures(
  message: Message,
  spans: readonly TaggedSpan[],
  span: TaggedSpan,
  act: number,
  situation: Situation,
): Uint32Array {
  const features = new Set<number>([mix(M.bias, 1)]);
  const add = (template: number, first: number, second = 0) => features.add(mix(template, first, second));
  const { tokens, hits } = message;
  const words = tokens.map(({ text }) => hashOf(text));
  const own = words.slice(span.start, span.end);
  own.forEach((word, at) => {
    add(M.spanWord, word);
    add(M.spanPair, word, own[at + 1] ?? 0);
    add(M.spanStem, hashOf(stem(singular(tokens[span.start + at]?.text ?? ''))));
  });
  add(
    M.spanText,
    own.reduce((sum, word) => mix(0, sum, word), 0),
  );
  for (const hit of hits) {
    const inside = hit.start >= span.start && hit.end <= span.end;
    const touches = hit.start < span.end && hit.end > span.start;
    if (touches) add(M.spanHit, hashOf(hit.list), inside ? 1 : 2);
  }
  for (let distance = 1; distance <= 3; distance++) {
    add(M.near, words[span.start - distance] ?? 1, -distance);
    add(M.near, words[span.end - 1 + distance] ?? 2, distance);
  }
  words.forEach((word, at) => {
    if (at < span.start || at >= span.end) add(M.bag, word);
    add(M.bag, mix(1, word, words[at + 1] ?? 0));
  });
  for (const { type } of spans) add(M.company, hashOf(type));
  add(M.act, hashOf(acts[act] ?? ''));
  add(M.situation, hashOf(situation.measure ?? ''), 7);
  return Uint32Array.from(features);
}
