import type { Dataset, Occupation } from '#src/knowledge/dataset';
import type { OccupationName } from '#src/knowledge/occupation';
import { nameKeyOf } from '#src/text/name-key';
import { randomFrom, sample } from './random';

/** Names for everyday use, as `dialogs/names.yaml` has them: name → codes. */
export type EverydayNames = Readonly<Record<string, string[]>>;

/** An alternate title taken for measuring: as O*NET writes it, and the occupations that list it in any form. */
export interface Title {
  text: string;
  key: string;
  occupations: ReadonlySet<string>;
}

const PREPOSITIONS = /\b(?:in|at|for|on|with|to)\b/g;

/**
 * Forms by which a name might still be found when only its key is gone: its words glued together, and its words in any
 * order without prepositions, where it has a comma also turned round.
 */
function formsOf(text: string): string[] {
  const [head = '', ...rest] = text.split(',');
  const keys = [nameKeyOf(text), nameKeyOf(head), nameKeyOf(`${rest.join(' ')} ${head}`)];
  return (rest.length > 0 ? keys : keys.slice(0, 1)).flatMap(key => [
    key.replaceAll(' ', ''),
    `${key.replace(PREPOSITIONS, ' ').split(' ').filter(Boolean).sort().join(' ')} `,
  ]);
}

/** All official occupations by the forms of their names. */
function bearersByForm(occupations: readonly Occupation[]): Map<string, Set<string>> {
  const bearers = new Map<string, Set<string>>();
  for (const { id, names } of occupations)
    for (const { text } of names)
      for (const form of formsOf(text)) bearers.set(form, (bearers.get(form) ?? new Set()).add(id));
  return bearers;
}

/**
 * A share of the distinct alternate titles, chosen by seed. Titles that are also an official title in some form are
 * never among them: those names must stay in the index.
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

/** The dataset and everyday names without these titles in any source or form, and without the featured records. */
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
