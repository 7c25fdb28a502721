/** The words of a list of names, each with a number; all names lie in one block, to spare the garbage collector. */
export class Vocabulary {
  readonly words: string[] = [];
  /** How often a word stands in names. */
  readonly counts: number[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #names: number;
  /** Words of name n: `#row` from `#starts[n]` to `#starts[n + 1]`. */
  readonly #starts: Uint32Array;
  readonly #row: Uint32Array;

  /** @param names normalised names, their words parted by single spaces */
  constructor(names: readonly string[]) {
    this.#names = names.length;
    this.#starts = new Uint32Array(names.length + 1);
    const row: number[] = [];
    names.forEach((name, at) => {
      for (let start = 0; start <= name.length; ) {
        const space = name.indexOf(' ', start);
        const end = space < 0 ? name.length : space;
        row.push(this.#add(name.slice(start, end)));
        start = end + 1;
      }
      this.#starts[at + 1] = row.length;
    });
    this.#row = Uint32Array.from(row);
  }

  #add(word: string): number {
    const known = this.#numbers.get(word) ?? this.words.push(word) - 1;
    if (known === this.#numbers.size) this.#numbers.set(word, known);
    this.counts[known] = (this.counts[known] ?? 0) + 1;
    return known;
  }

  /** Number of a word; undefined when no name has it. */
  numberOf(word: string): number | undefined {
    return this.#numbers.get(word);
  }

  /** Visits every word of every name, in order; `last` for the one a name ends in. */
  forEachWord(visit: (word: number, name: number, last: boolean) => void): void {
    for (let name = 0; name < this.#names; name++) {
      const end = this.#starts[name + 1] ?? 0;
      for (let at = this.#starts[name] ?? 0; at < end; at++) visit(this.#row[at] ?? 0, name, at === end - 1);
    }
  }

  /** How much a word tells: the rarer among names, the more; most for one that no name has. */
  rarity(word: number | undefined): number {
    return Math.log(1 + this.#names / (word === undefined ? 1 : (this.counts[word] ?? 1)));
  }
}
