const MAIL = /[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+/g;
const LINK = /\b(?:[a-z]{2,10}:\/\/|www\.)\S+/gi;
/** Web addresses without a scheme: either with a path, or ending in a common top-level domain. */
const BARE_LINK =
  /(?<![\w.@-])(?:[\p{L}\d-]{1,63}\.){1,8}(?:\p{L}{2,24}\/\S*|(?:com|org|net|edu|gov|mil|info|biz|io|ai|app|dev|co|ly|gl|us|uk|ca|de|fr|eu)\b(?:[:?#]\S*)?)/giu;
/** Seven or more digits in any script, with the separators of phone or card numbers between them. Does not match occupation codes. */
const NUMBER = /(?<![\p{Nd}.])(?!\d{2}-\d{4}(?:\.\d{2})?(?!\p{Nd}))\+?\(?\p{Nd}(?:[\s()./_:*·•‐‑–—-]{0,3}\p{Nd}){6,}/gu;
/** Invisible characters that can occur between digits and letters. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
/** Characters to keep; the rest of a long message teaches nothing. */
const LONGEST = 300;
/** Characters to search. The limit bounds the cost of long messages, and leaves enough text after the removals. */
const LOOKED_THROUGH = 1000;

/** Removes email addresses, links, and numbers as long as phone or card numbers from a message, and shortens it to 300 characters. */
export function withoutPersonal(text: string): string {
  const plain = beginningOf(text).normalize('NFKC').replace(INVISIBLE, '');
  const trimmed = plain
    .replace(LINK, '[link]')
    .replace(MAIL, '[mail]')
    .replace(BARE_LINK, '[link]')
    .replace(NUMBER, '[number]');
  return trimmed.replace(/\s+/g, ' ').trim().slice(0, LONGEST);
}

/** Drops a word that would be cut in two, because half an address cannot be recognized. */
function beginningOf(text: string): string {
  return text.length <= LOOKED_THROUGH ? text : text.slice(0, LOOKED_THROUGH).replace(/\S+$/, '');
}
