const SPACE = 32;

/** A hash of the letters of a text, without spaces (FNV-1a). */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== SPACE) hash = Math.imul(hash ^ code, 0x01000193);
  }
  return hash >>> 0;
}

/**
 * Builds an open-addressing hash table of names by their letters: the number of a name plus one, or 0 for a free slot. If a slot is
 * taken, a name goes to the next one, so names with equal letters keep their order. A table of numbers loads instantly, unlike a map of
 * names.
 */
export function hashTableOf(names: readonly string[]): Uint32Array {
  const table = new Uint32Array(2 ** Math.ceil(Math.log2(2 * names.length + 2)));
  names.forEach((name, number) => {
    let place = hashOf(name) % table.length;
    while (table[place] !== 0) place = (place + 1) % table.length;
    table[place] = number + 1;
  });
  return table;
}

/**
 * Returns the number of the first matching name; undefined if there is none.
 * @param fits whether the name with a number is the one looked up, regardless of spaces
 */
export function findAlike(table: Uint32Array, name: string, fits: (number: number) => boolean): number | undefined {
  for (let place = hashOf(name) % table.length; table[place] !== 0; place = (place + 1) % table.length) {
    const number = (table[place] ?? 0) - 1;
    if (fits(number)) return number;
  }
  return undefined;
}

/** Visits the numbers of all names that may have the same letters as a given one, and a few others. */
export function visitAlike(table: Uint32Array, name: string, visit: (number: number) => void): void {
  findAlike(table, name, number => {
    visit(number);
    return false;
  });
}
