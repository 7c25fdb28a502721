/** The words of a list of names, each with a number; a name is the row of the numbers of its words. */
export class Vocabulary {
  readonly words: string[] = [];
  /** In how many names a word stands. */
  readonly counts: number[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #rows: number[][];

  /** @param names normalised names, their words parted by single spaces */
  constructor(names: readonly string[]) {
    this.#rows = names.map(name => name.split(' ').map(word => this.#add(word)));
    for (const row of this.#rows)
      row.forEach((word, at) => {
        if (row.indexOf(word) === at) this.counts[word] = (this.counts[word] ?? 0) + 1;
      });
  }

  #add(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    this.#numbers.set(word, this.words.length);
    return this.words.push(word) - 1;
  }

  /** Number of a word; undefined when no name has it. */
  numberOf(word: string): number | undefined {
    return this.#numbers.get(word);
  }

  /** Numbers of the words of each name, in the order of the list. */
  get rows(): readonly (readonly number[])[] {
    return this.#rows;
  }

  /** How much a word tells: the rarer among names, the more; most for one that no name has. */
  rarity(word: number | undefined): number {
    return Math.log(1 + this.#rows.length / (word === undefined ? 1 : (this.counts[word] ?? 1)));
  }
}
