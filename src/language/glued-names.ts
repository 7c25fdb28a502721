const SPACE = 32;

/** A hash of the letters of a text, spaces left out (FNV-1a). */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== SPACE) hash = Math.imul(hash ^ code, 0x01000193);
  }
  return hash >>> 0;
}

/** Finds names however their words are spaced ("truckdriver"): a hash table of numbers, for a map of glued names is slow to build. */
export class GluedNames {
  readonly #names: readonly string[];
  /** Number of a name plus one, 0 where the place is free; where one is taken, the next is used. */
  readonly #table: Uint32Array;

  constructor(names: readonly string[]) {
    this.#names = names;
    this.#table = new Uint32Array(2 ** Math.ceil(Math.log2(2 * names.length + 2)));
    names.forEach((name, number) => {
      if (!name.includes(' ')) return;
      let place = hashOf(name) % this.#table.length;
      while (this.#table[place] !== 0) place = (place + 1) % this.#table.length;
      this.#table[place] = number + 1;
    });
  }

  /** A name of several words that is the same but for its spaces; the first one listed. */
  find(name: string): string | undefined {
    const glued = name.replaceAll(' ', '');
    for (
      let place = hashOf(name) % this.#table.length;
      this.#table[place] !== 0;
      place = (place + 1) % this.#table.length
    ) {
      const found = this.#names[(this.#table[place] ?? 0) - 1];
      if (found?.replaceAll(' ', '') === glued) return found;
    }
    return undefined;
  }
}
