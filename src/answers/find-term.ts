import type { Dialogs } from '../content/dialogs';
import { nameKeyOf } from '../text/name-key';

/**
 * Finds a term of `dialogs/terms.yaml` by its id or one of its words, by the label or a word of the measure that it explains, or by the
 * longest of its words that is a part of what was said ("job zone 3").
 * @returns its id; null if there is none
 */
export function findTerm(said: string, { terms, measures }: Pick<Dialogs, 'terms' | 'measures'>): string | null {
  const key = nameKeyOf(said);
  const names = Object.entries(terms).flatMap(([id, { words }]) =>
    [id, ...words].map(word => ({ id, name: nameKeyOf(word) })),
  );
  const exact = names.find(({ name }) => name === key);
  const byMeasure = Object.entries(measures).find(
    ([id, { label, words }]) => id in terms && [label, ...words].some(word => nameKeyOf(word) === key),
  );
  const within = names.filter(({ name }) => name !== '' && ` ${key} `.includes(` ${name} `));
  const [longest] = within.sort((a, b) => b.name.length - a.name.length);
  return exact?.id ?? byMeasure?.[0] ?? longest?.id ?? null;
}
