/** In shorter words one letter more or less is mostly another word. */
const SHORTEST = 8;
/** A word of so many names is surely spelt as it should be. */
const FREQUENT = 20;

/**
 * Words that stand in very few names and differ from a frequent one by a letter left out or added ("electrican"):
 * misprints of the source, which must not keep the speller from repairing the same mistake of a person.
 */
export function misprintsAmong(counts: ReadonlyMap<string, number>): ReadonlySet<string> {
  const frequent = [...counts].filter(([word, count]) => count >= FREQUENT && word.length >= SHORTEST);
  const known = new Set(frequent.map(([word]) => word));
  const shortened = new Set(frequent.flatMap(([word]) => withoutOneLetter(word)));
  const rare = [...counts].filter(([word, count]) => count <= 2 && word.length >= SHORTEST - 1);
  return new Set(
    rare
      .map(([word]) => word)
      .filter(word => shortened.has(word) || withoutOneLetter(word).some(shorter => known.has(shorter))),
  );
}

function withoutOneLetter(word: string): string[] {
  return [...word].map((_, at) => word.slice(0, at) + word.slice(at + 1));
}
