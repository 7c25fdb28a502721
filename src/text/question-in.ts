import { textOfHtml } from './html-text';
import { withoutSignature } from './signature';

/** Characters. What is longer is no question; it is passed on as it is, for the conversation to decline. */
const LONGEST_READ = 20_000;

/** Characters that are not seen: soft hyphens, joiners, marks of direction, halves of characters, and the like. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Surrogate}]/gu;
const CONTROL = /[^\P{Control}\n]/gu;

/** A character that begins neither a tag nor an entity: people write "<$50k" and "R&D". */
const LONE_LESS_THAN = /<(?!\/?[a-z][^<>]{0,2000}>|!--[^<>]{0,2000}-->)/gi;
const LONE_AMPERSAND = /&(?!#?[a-z\d]{1,31};)/gi;

const NAMED_LINK = /\[([^[\]]{1,200})\]\((?:https?|mailto):[^()\s]{1,2000}\)/gi;
/** Links, mail addresses, and addresses without a scheme that have a path ("example.org/jobs"). */
const LINKS = [
  /(?:\b(?:https?|ftp):\/\/|\bwww\.)[^\s<>]{1,2000}/gi,
  /(?:mailto:)?[^\s@<>()]{1,100}@[^\s@<>()]{1,200}\.[a-z]{2,24}/gi,
  /(?<![\w.-])(?:[a-z\d-]{1,63}\.){1,8}[a-z]{2,24}\/\S{0,2000}/gi,
];

/**
 * What somebody asks, out of what their client sent: entities decoded, markup, quotations, invisible characters, signatures and links
 * dropped, on one line.
 */
export function questionIn(sent: string): string {
  if (sent.length > LONGEST_READ) return sent.slice(0, LONGEST_READ);
  const text = sent.replace(LONE_LESS_THAN, '&lt;').replace(LONE_AMPERSAND, '&amp;');
  const seen = (/[<&]/.test(text) ? textOfHtml(text) : text)
    .replace(/\r\n?/g, '\n')
    .replace(INVISIBLE, '')
    .replace(CONTROL, ' ');
  const said = withoutSignature(seen).replace(NAMED_LINK, '$1');
  return LINKS.reduce((rest, link) => rest.replace(link, ' '), said)
    .replace(/\s+/g, ' ')
    .trim();
}
