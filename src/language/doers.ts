/** Past forms that are not made by an ending. */
const PAST: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ran: 'run',
    drove: 'drive',
    sold: 'sell',
    taught: 'teach',
    built: 'build',
    made: 'make',
    flew: 'fly',
    grew: 'grow',
    laid: 'lay',
    drew: 'draw',
    wrote: 'write',
    kept: 'keep',
    dealt: 'deal',
    took: 'take',
  }),
);

/** True for a verb that tells of the past; "managed" only in "managed a store", as "registered" begins a name. */
export function isPast(verb: string, next: string): boolean {
  return PAST.has(verb) || (/\p{L}[^e]ed$/u.test(verb) && /^(?:an?|the|my|our)$/.test(next));
}

/** A doer is mostly longer than the verb itself ("cook"). */
const SHORTEST_DOER = 4;

/** What the root of a verb may be, from one of its forms: "cutting" → cut, cutte, cutt; "fixes" → fix, fixe. */
function rootsOf(form: string): string[] {
  const present = PAST.get(form);
  if (present !== undefined) return [present];
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
    // "Coming" tells of no "COMS".
    ...(root.length >= SHORTEST_DOER ? [root] : []),
  ]);
  return [...new Set([...roots.flatMap(root => known.get(root) ?? []), ...regular])];
}

/** Endings of words for a field of work, and of those for who works in it. */
const FIELD_ENDINGS: readonly (readonly [field: string, worker: string])[] = [
  ['y', 'ist'], // therapy
  ['y', 'er'], // photography
  ['ry', ''], // chemistry
  ['cy', 't'], // accountancy
  ['ce', 'tist'], // science
  ['e', 'ist'], // hygiene
  ['ure', ''], // architecture
  ['ics', 'ician'], // statistics
  ['ics', 'icist'], // physics
  ['sis', 'st'], // analysis
  ['ment', 'r'], // management
  ['ment', 'er'], // development
  ['', 'er'], // design
];

/**
 * Nouns for who works in a field: "hygiene" → hygienist, "science" → scientist, "development" → developer. Most of them are no
 * words, as with `doersOf`.
 * @param known nouns for fields whose workers have another name ("surgery" → surgeon)
 */
export function workersOf(field: string, known: ReadonlyMap<string, readonly string[]>): string[] {
  const regular = FIELD_ENDINGS.filter(([ending]) => field.endsWith(ending)).map(
    ([ending, worker]) => field.slice(0, field.length - ending.length) + worker,
  );
  return [...(known.get(field) ?? []), ...regular];
}
