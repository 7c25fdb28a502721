import type { Dataset, Occupation } from '#src/knowledge/dataset';
import type { OccupationName } from '#src/knowledge/occupation';
import { nameKeyOf } from '#src/text/name-key';
import { randomFrom, sample } from './random';

/** Everyday names, as in `dialogs/names.yaml`: name → codes. */
export type EverydayNames = Readonly<Record<string, string[]>>;

/** An alternate title used for measuring: O*NET's spelling, and the occupations that list it in any form. */
export interface Title {
  text: string;
  key: string;
  occupations: ReadonlySet<string>;
}

const PREPOSITIONS = /\b(?:in|at|for|on|with|to)\b/g;

/**
 * Returns the forms by which a name could still be found if only its key were removed: its words joined together, and its words sorted
 * without prepositions. A name with a comma also has the forms of its first part and of its parts in reverse order.
 */
function formsOf(text: string): string[] {
  const [head = '', ...rest] = text.split(',');
  const keys = [nameKeyOf(text), nameKeyOf(head), nameKeyOf(`${rest.join(' ')} ${head}`)];
  return (rest.length > 0 ? keys : keys.slice(0, 1)).flatMap(key => [
    key.replaceAll(' ', ''),
    `${key.replace(PREPOSITIONS, ' ').split(' ').filter(Boolean).sort().join(' ')} `,
  ]);
}

/** Maps each form of a name to the occupations that have it. */
function bearersByForm(occupations: readonly Occupation[]): Map<string, Set<string>> {
  const bearers = new Map<string, Set<string>>();
  for (const { id, names } of occupations)
    for (const { text } of names)
      for (const form of formsOf(text)) bearers.set(form, (bearers.get(form) ?? new Set()).add(id));
  return bearers;
}

/**
 * Returns a random share of the distinct alternate titles. Titles that are also an official title in some form are excluded, because those
 * names must stay in the index.
 */
export function chooseTitles(dataset: Dataset, { share, seed }: { share: number; seed: number }): Title[] {
  const official = dataset.occupations.filter(({ featured }) => !featured);
  const titles = new Set(official.flatMap(({ names }) => names.filter(isTitle).flatMap(({ text }) => formsOf(text))));
  const bearers = bearersByForm(official);
  const byKey = new Map<string, Title>();
  for (const { names } of official)
    for (const { text, kind } of names) {
      const key = nameKeyOf(text);
      const forms = formsOf(text);
      if (kind !== 'alternate' || key.length < 2 || byKey.has(key) || forms.some(form => titles.has(form))) continue;
      byKey.set(key, { text, key, occupations: new Set(forms.flatMap(form => [...(bearers.get(form) ?? [])])) });
    }
  const keys = [...byKey.keys()].sort();
  return sample(keys, Math.round(keys.length * share), randomFrom(seed)).map(key => byKey.get(key) as Title);
}

const isTitle = ({ kind }: OccupationName): boolean => kind === 'title';

/** Returns the dataset and everyday names without any form of these titles, and without the featured records. */
export function withoutTitles(dataset: Dataset, everyday: EverydayNames, titles: readonly Title[]) {
  const gone = new Set(titles.flatMap(({ text }) => formsOf(text)));
  const stays = (text: string) => !formsOf(text).some(form => gone.has(form));
  const occupations = dataset.occupations
    .filter(({ featured }) => !featured)
    .map(occupation => ({
      ...occupation,
      names: occupation.names.filter(name => isTitle(name) || stays(name.text)),
    }));
  const byId = new Map(occupations.map(occupation => [occupation.id, occupation]));
  return {
    dataset: { ...dataset, occupations, subject: (id: string) => byId.get(id) ?? dataset.subject(id) },
    everyday: Object.fromEntries(Object.entries(everyday).filter(([name]) => stays(name))),
  };
}
