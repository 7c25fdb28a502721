import type { Dataset } from '#src/knowledge/dataset';
import type { OccupationName } from '#src/knowledge/occupation';
import { below, randomFrom } from './random';

const SYLLABLES = ['ba', 'cor', 'den', 'fi', 'gal', 'ho', 'jun', 'kel', 'lor', 'min', 'nas', 'or', 'pel', 'rin', 'sto'];
const NEW_WORDS = 5000;

/**
 * Returns the dataset with ten times as many names, by adding alternate titles with an invented word in front. The words are drawn by seed.
 */
export function tenfold(dataset: Dataset, seed: number): Dataset {
  const random = randomFrom(seed);
  const word = () => Array.from({ length: 3 }, () => SYLLABLES[below(SYLLABLES.length, random)]).join('');
  const words = Array.from({ length: NEW_WORDS }, word);
  const more = ({ text }: OccupationName): OccupationName[] =>
    Array.from({ length: 9 }, () => ({ text: `${words[below(NEW_WORDS, random)]} ${text}`, kind: 'alternate' }));
  const occupations = dataset.occupations.map(occupation => ({
    ...occupation,
    names: [...occupation.names, ...occupation.names.flatMap(more)],
  }));
  const byId = new Map(occupations.map(occupation => [occupation.id, occupation]));
  return { ...dataset, occupations, subject: id => byId.get(id) ?? dataset.subject(id) };
}
