import type { Found } from '../text/phrase-book';
import type { Token } from '../text/tokenize';
import type { Lexicon } from './lexicon';

/** A range of tokens (`end` exclusive) that occurs in one of the lists. It is evidence, never a decision. */
export interface GazetteerHit {
  start: number;
  end: number;
  /** The list, with the entry if that matters ("measure:growth"). */
  list: string;
}

/** The most words of a job name to look for. */
const LONGEST_NAME = 6;

/** Returns every range of tokens that a list of the lexicon contains. */
export function gazetteerHits(tokens: readonly Token[], lexicon: Lexicon): GazetteerHit[] {
  const hits: GazetteerHit[] = [];
  const add = <T>(list: string, found: readonly Found<T>[], detail?: (value: T) => string) => {
    for (const { start, end, value } of found)
      hits.push({ start, end, list: detail ? `${list}:${detail(value)}` : list });
  };
  add('measure', lexicon.measures.findAll(tokens), id => id);
  add('state', lexicon.states.findAll(tokens));
  add('country', lexicon.countries.findAll(tokens));
  add('city', lexicon.cities.findAll(tokens));
  add('region', lexicon.regions.findAll(tokens));
  add('field', lexicon.fields.findAll(tokens));
  add('area', lexicon.areas.findAll(tokens));
  add('topic', lexicon.topics.findAll(tokens));
  add('off-topic', lexicon.offTopic.findAll(tokens));
  add('education', lexicon.education.findAll(tokens));
  add('no-degree', lexicon.noDegree.findAll(tokens));
  add('training', lexicon.training.findAll(tokens));
  add('trait', lexicon.traits.findAll(tokens));
  add('period', lexicon.periods.findAll(tokens));
  add('period', lexicon.payCycles.findAll(tokens));
  add('number', lexicon.numbers.findAll(tokens));
  add('ordinal', lexicon.ordinals.findAll(tokens));
  add('multiplier', lexicon.multipliers.findAll(tokens));
  add('amount', lexicon.amounts.findAll(tokens));
  add('reference', lexicon.references.findAll(tokens), kind => kind);
  add('rating', lexicon.ratings.findAll(tokens));
  add('aversion', lexicon.aversions.findAll(tokens));
  add('language', lexicon.languages.findAll(tokens));
  tokens.forEach(({ text }, at) => {
    if (text.length === 2 && lexicon.stateCodes.has(text.toUpperCase()))
      hits.push({ start: at, end: at + 1, list: 'code' });
  });
  tokens.forEach(({ text }, at) => {
    const evidence = lexicon.functionWords.has(text) ? null : lexicon.occupations.nameEvidence(text);
    if (evidence) hits.push({ start: at, end: at + 1, list: `word ${evidence}` });
  });
  return [...hits, ...nameHits(tokens, lexicon)];
}

/** The longest job name that begins at each token. Its list says how strong the name is, and `s` if it is a single word. */
function nameHits(tokens: readonly Token[], { occupations, functionWords }: Lexicon): GazetteerHit[] {
  const words = tokens.map(({ text }) => text);
  return words.flatMap((word, start): GazetteerHit[] => {
    if (/^[\d$<>=~+-]/.test(word)) return [];
    const found = occupations.longestNameFrom(words, start, start + LONGEST_NAME);
    if (!found) return [];
    const single = found.end === start + 1;
    if (single && functionWords.has(word)) return [];
    return [{ start, end: found.end, list: `name${found.strength}${single ? 's' : ''}` }];
  });
}
