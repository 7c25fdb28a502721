const COUNTS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const ORDINALS = [
  ['first', '1st'],
  ['second', '2nd'],
  ['third', '3rd'],
  ['fourth', '4th'],
  ['fifth', '5th'],
  ['sixth', '6th'],
  ['seventh', '7th'],
  ['eighth', '8th'],
  ['ninth', '9th'],
  ['tenth', '10th'],
];

/** A count of one or two digits, or in words up to ten; 0 when the word is none. */
export function countIn(word: string): number {
  return /^\d{1,2}$/.test(word) ? Number(word) : COUNTS.indexOf(word) + 1;
}

/** Position that an ordinal names ("second" → 1, "last" → -1); null when the word is none. */
export function ordinalIn(word: string): number | null {
  if (word === 'last' || word === 'latter') return -1;
  if (word === 'former') return 0;
  const at = ORDINALS.findIndex(names => names.includes(word));
  return at < 0 ? null : at;
}
