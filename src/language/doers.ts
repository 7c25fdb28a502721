/** What the root of a verb may be, from one of its forms: "cutting" → cut, cutte, cutt; "fixes" → fix, fixe. */
function rootsOf(form: string): string[] {
  const [, stem = '', ending] = /^(\p{L}{2,}?)(ing|es|s|ed)?$/u.exec(form) ?? [];
  if (ending === undefined) return [form];
  return [...new Set([stem, `${stem}e`, stem.replace(/(.)\1$/, '$1'), stem.replace(/i$/, 'y')])];
}

/**
 * Nouns for who does what a verb says, likeliest first: "fixes" → fixer, "driving" → driver, "assisting" → assistant,
 * "barbering" → barber. Most of them are no words; the index of names tells which are.
 * @param known nouns for verbs whose doers have another name ("fix" → repairer, mechanic)
 */
export function doersOf(form: string, known: ReadonlyMap<string, readonly string[]>): string[] {
  const roots = rootsOf(form);
  const regular = roots.flatMap(root => [
    root.endsWith('e') ? `${root}r` : `${root}er`,
    `${root}or`,
    `${root}${root.at(-1)}er`,
    `${root}ant`,
    root,
  ]);
  return [...new Set([...roots.flatMap(root => known.get(root) ?? []), ...regular])];
}
