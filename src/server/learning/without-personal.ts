const MAIL = /[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+/g;
const LINK = /\b(?:[a-z]{2,10}:\/\/|www\.)\S+/gi;
/** Addresses that people write without a scheme: with a path, or under one of the common endings. */
const BARE_LINK =
  /(?<![\w.@-])(?:[\p{L}\d-]{1,63}\.){1,8}(?:\p{L}{2,24}\/\S*|(?:com|org|net|edu|gov|mil|info|biz|io|ai|app|dev|co|ly|gl|us|uk|ca|de|fr|eu)\b(?:[:?#]\S*)?)/giu;
/** Seven digits or more, of any script, with what stands between those of phones, cards and the like; occupation codes are none. */
const NUMBER = /(?<![\p{Nd}.])(?!\d{2}-\d{4}(?:\.\d{2})?(?!\p{Nd}))\+?\(?\p{Nd}(?:[\s()./_:*·•‐‑–—-]{0,3}\p{Nd}){6,}/gu;
/** Characters that stand unseen between digits and letters. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
/** Characters; more of a message teaches nothing. */
const LONGEST = 300;
/** Characters that are looked through: any message costs the same, and what is taken out of it leaves more than is kept. */
const LOOKED_THROUGH = 1000;

/** A message without mail addresses, links, and numbers as long as those of phones and cards; at most 300 characters. */
export function withoutPersonal(text: string): string {
  const plain = beginningOf(text).normalize('NFKC').replace(INVISIBLE, '');
  const trimmed = plain
    .replace(LINK, '[link]')
    .replace(MAIL, '[mail]')
    .replace(BARE_LINK, '[link]')
    .replace(NUMBER, '[number]');
  return trimmed.replace(/\s+/g, ' ').trim().slice(0, LONGEST);
}

/** Ends before a word that would be cut in two: half of an address is not known for one. */
function beginningOf(text: string): string {
  return text.length <= LOOKED_THROUGH ? text : text.slice(0, LOOKED_THROUGH).replace(/\S+$/, '');
}
