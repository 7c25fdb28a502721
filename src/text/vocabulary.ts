/** Names as rows of word numbers, in one typed array to spare the garbage collector. */
export interface VocabularyTables {
  words: string[];
  /** How often each word occurs in names. */
  counts: Uint32Array;
  /** Words of name n: `row` from `starts[n]` to `starts[n + 1]`. */
  starts: Uint32Array;
  row: Uint32Array;
}

/**
 * Builds the tables.
 * @param names normalized names, their words separated by single spaces
 */
export function vocabularyTables(names: readonly string[]): VocabularyTables {
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  const starts = new Uint32Array(names.length + 1);
  const row: number[] = [];
  const add = (word: string) => {
    const number = numbers.get(word) ?? numbers.size;
    if (number === numbers.size) numbers.set(word, number);
    counts[number] = (counts[number] ?? 0) + 1;
    row.push(number);
  };
  names.forEach((name, at) => {
    for (let start = 0; start <= name.length; ) {
      const space = name.indexOf(' ', start);
      const end = space < 0 ? name.length : space;
      add(name.slice(start, end));
      start = end + 1;
    }
    starts[at + 1] = row.length;
  });
  return { words: [...numbers.keys()], counts: Uint32Array.from(counts), starts, row: Uint32Array.from(row) };
}

/** The words of a list of names, each with a number. */
export class Vocabulary {
  readonly #tables: VocabularyTables;
  readonly #numbers: ReadonlyMap<string, number>;

  constructor(tables: VocabularyTables) {
    this.#tables = tables;
    this.#numbers = new Map(tables.words.map((word, number) => [word, number]));
  }

  get words(): readonly string[] {
    return this.#tables.words;
  }

  /** How often each word occurs in names. */
  get counts(): Uint32Array {
    return this.#tables.counts;
  }

  get #names(): number {
    return this.#tables.starts.length - 1;
  }

  /** Returns the number of a word; undefined if no name has it. */
  numberOf(word: string): number | undefined {
    return this.#numbers.get(word);
  }

  /** Visits every word of every name, in order; `last` is true for the last word of a name. */
  forEachWord(visit: (word: number, name: number, last: boolean) => void): void {
    const { starts, row } = this.#tables;
    for (let name = 0; name < this.#names; name++) {
      const end = starts[name + 1] ?? 0;
      for (let at = starts[name] ?? 0; at < end; at++) visit(row[at] ?? 0, name, at === end - 1);
    }
  }

  /** Returns how much information a word carries: the rarer it is among names, the more; most for one that no name has. */
  rarity(word: number | undefined): number {
    return Math.log(1 + this.#names / (word === undefined ? 1 : (this.counts[word] ?? 1)));
  }
}
