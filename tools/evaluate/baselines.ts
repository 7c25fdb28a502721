import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Occupation } from '#src/knowledge/dataset';
import type { Search } from './measure-naming';

/** Characters; Fuse throws on longer patterns. */
const LONGEST_PATTERN = 32;
const FOUND = 20;

interface Entry {
  id: number;
  text: string;
  occupation: string;
}

function entriesOf(occupations: readonly Occupation[]): Entry[] {
  return occupations
    .flatMap(({ id, names }) => names.map(({ text }) => ({ text, occupation: id })))
    .map((entry, id) => ({ id, ...entry }));
}

const distinct = (ids: readonly string[]): string[] => [...new Set(ids)];

/** Searches all names of the occupations with Fuse, set up as a developer would do it first. */
export function plainFuse(occupations: readonly Occupation[]): Search {
  const fuse = new Fuse(entriesOf(occupations), { keys: ['text'], ignoreLocation: true });
  return title =>
    distinct(fuse.search(title.slice(0, LONGEST_PATTERN), { limit: FOUND }).map(({ item }) => item.occupation));
}

/** Searches all names of the occupations with MiniSearch, allowing one wrong letter in five. */
export function miniSearch(occupations: readonly Occupation[]): Search {
  const index = new MiniSearch<Entry>({
    fields: ['text'],
    storeFields: ['occupation'],
    searchOptions: { fuzzy: 0.2, prefix: true },
  });
  index.addAll(entriesOf(occupations));
  return title =>
    distinct(
      index
        .search(title)
        .slice(0, FOUND)
        .map(({ occupation }) => occupation as string),
    );
}
