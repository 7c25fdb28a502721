const MAIL = /[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+/g;
const LINK = /\b(?:https?:\/\/|www\.)\S+/gi;
/** Seven digits or more with what stands between those of phones, cards and the like; occupation codes are none. */
const NUMBER = /(?<![\d.])(?!\d{2}-\d{4}(?:\.\d{2})?(?!\d))\+?\(?\d(?:[\s().-]{0,2}\d){6,}/g;
/** Characters; more of a message teaches nothing. */
const LONGEST = 300;
/** Characters that are looked through: any message costs the same, and what is taken out of it leaves more than is kept. */
const LOOKED_THROUGH = 1000;

/** A message without mail addresses, links, and numbers as long as those of phones and cards; at most 300 characters. */
export function withoutPersonal(text: string): string {
  const trimmed = beginningOf(text).replace(LINK, '[link]').replace(MAIL, '[mail]').replace(NUMBER, '[number]');
  return trimmed.replace(/\s+/g, ' ').trim().slice(0, LONGEST);
}

/** Ends before a word that would be cut in two: half of an address is not known for one. */
function beginningOf(text: string): string {
  return text.length <= LOOKED_THROUGH ? text : text.slice(0, LOOKED_THROUGH).replace(/\S+$/, '');
}
