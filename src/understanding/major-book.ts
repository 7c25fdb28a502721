import type { Dialogs } from '../content/dialogs';
import type { Dataset } from '../knowledge/dataset';
import type { Major } from '../query/predicate';
import { NearestPhrase, type NearestTables, nearestTables } from '../text/nearest-phrase';
import { PhraseBook, type PhraseTables } from '../text/phrase-book';
import type { Token } from '../text/tokenize';

/** Tables of the major book. Its phrases have indexes of `majors` as values. */
export interface MajorTables {
  majors: Major[];
  phrases: PhraseTables<number>;
  nearest: NearestTables;
}

/** A name shared by more programs carries no information ("Technician"). */
const MOST_PROGRAMS = 8;

/** Builds the tables: everyday names first, then the titles of programs. The first major to claim a phrase keeps it. */
export function majorTables({ majors: { programs } }: Dataset, { majors, words }: Dialogs): MajorTables {
  const all: Major[] = [];
  const phrases = new PhraseBook<number>(words.contractions);
  const named: [string, string[]][] = [];
  const add = (major: Major, names: readonly string[]) => {
    const place = all.push(major) - 1;
    for (const phrase of names) phrases.add(phrase, place);
    named.push([String(place), [...names]]);
  };
  for (const { label, words: names, programs: codes } of Object.values(majors.families))
    add({ label, programs: codes }, names);
  const byName = new Map<string, { label: string; codes: string[] }>();
  for (const [code, title] of programs) {
    for (const name of namesOf(title, majors.endings)) {
      const known = byName.get(name.toLowerCase());
      if (known) known.codes.push(code);
      else byName.set(name.toLowerCase(), { label: name, codes: [code] });
    }
  }
  const isStudied = new Set(majors.studied);
  for (const [name, { label, codes }] of byName)
    if (codes.length <= MOST_PROGRAMS && !name.split(' ').every(word => isStudied.has(word)))
      add({ label, programs: codes }, [label]);
  return { majors: all, phrases: phrases.tables, nearest: nearestTables(named) };
}

/** The names of a program: its title without an uninformative ending, and each name of several words that a slash joins in it. */
function namesOf(title: string, endings: readonly string[]): string[] {
  const parts = title.split(', ');
  const bare = endings.includes((parts.at(-1) ?? '').toLowerCase()) ? parts.slice(0, -1).join(', ') : title;
  // A piece of one word is incomplete: "Family" in "Family/Home Studies".
  const joined = bare.includes(',') ? [] : bare.split('/').filter(name => name.trim().includes(' '));
  return [...new Set([bare, ...joined])].map(name => name.trim()).filter(name => name !== '');
}

/** Finds majors by what people call them. */
export class MajorBook {
  readonly #majors: readonly Major[];
  readonly #phrases: PhraseBook<number>;
  readonly #nearest: NearestPhrase;
  readonly #studied: PhraseBook<true>;
  readonly #small: ReadonlySet<string>;

  /**
   * @param studied words for studying
   * @param small words that name nothing
   * @param isEnglish true for English words, which are not misspelled majors
   */
  constructor(
    { majors, phrases, nearest }: MajorTables,
    {
      studied,
      small,
      contractions,
      isEnglish,
    }: {
      studied: PhraseBook<true>;
      small: ReadonlySet<string>;
      contractions: ReadonlyMap<string, string>;
      isEnglish: (word: string) => boolean;
    },
  ) {
    this.#majors = majors;
    this.#phrases = new PhraseBook(contractions, false, phrases);
    this.#nearest = new NearestPhrase(nearest, isEnglish);
    this.#studied = studied;
    this.#small = small;
  }

  /** True if words say that something is or was studied. */
  isStudied(tokens: readonly Token[]): boolean {
    return this.#studied.findAll(tokens).length > 0;
  }

  /** Returns the majors that words name, in order; none if the words also contain anything else ("building stuff"). */
  wholly(tokens: readonly Token[]): Major[] {
    const found = this.#phrases.findAll(tokens);
    const isNamed = (at: number) => found.some(({ start, end }) => at >= start && at < end);
    return tokens.every(({ text }, at) => isNamed(at) || this.#small.has(text)) ? this.named(tokens) : [];
  }

  /** Returns the majors named in some words, in order. */
  named(tokens: readonly Token[]): Major[] {
    return this.#phrases.findAll(tokens).map(({ value }) => this.#majors[value] as Major);
  }

  /** Returns the majors that words for something studied mean: those named, or else the one whose name they resemble most. */
  studied(tokens: readonly Token[]): Major[] {
    const found = this.named(tokens);
    if (found.length > 0) return found;
    const telling = tokens.filter(token => !this.#small.has(token.text) && !this.isStudied([token]));
    const place = telling.length > 0 ? this.#nearest.nearest(telling) : null;
    const near = place === null ? undefined : this.#majors[Number(place)];
    return near ? [near] : [];
  }
}
