/** Classes of words that are used in similar ways, from public word vectors (`src/training/word-classes.ts`). */
export class WordClasses {
  readonly #classes = new Map<string, number>();
  readonly #coarse: number[] = [];

  /** @param text one line for each class: the number of its wider class, a tab, and its words */
  constructor(text: string) {
    text
      .trimEnd()
      .split('\n')
      .forEach((line, id) => {
        const [coarse = '0', words = ''] = line.split('\t');
        this.#coarse.push(Number(coarse));
        for (const word of words.split(' ')) this.#classes.set(word, id + 1);
      });
  }

  /** Number of the class of a word, from 1; 0 for an unknown word. */
  of(word: string): number {
    return this.#classes.get(word) ?? 0;
  }

  /** Number of the wider class of a word, from 1; 0 for an unknown word. */
  coarseOf(word: string): number {
    const id = this.#classes.get(word);
    return id === undefined ? 0 : (this.#coarse[id - 1] ?? 0) + 1;
  }
}
