import { textOfHtml } from './html-text';
import { withoutSignature } from './signature';

/** Characters. A longer text is not a question; it is only cut, so that the conversation declines it. */
const LONGEST_READ = 20_000;

/** Invisible characters: soft hyphens, joiners, direction marks, halves of characters, and the like. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Surrogate}]/gu;
const CONTROL = /[^\P{Control}\n]/gu;

/** A character that starts neither a tag nor an entity: people write "<$50k" and "R&D". */
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
 * Extracts a person's question from what their client sent: decodes entities, drops markup, quotations, invisible characters,
 * signatures and links, and puts it on one line.
 */
export function questionIn(sent: string): string {
  if (sent.length > LONGEST_READ) return sent.slice(0, LONGEST_READ);
  const text = sent.replace(LONE_LESS_THAN, '&lt;').replace(LONE_AMPERSAND, '&amp;');
  const visible = (/[<&]/.test(text) ? textOfHtml(text) : text)
    .replace(/\r\n?/g, '\n')
    .replace(INVISIBLE, '')
    .replace(CONTROL, ' ');
  const body = withoutSignature(visible).replace(NAMED_LINK, '$1');
  return LINKS.reduce((rest, link) => rest.replace(link, ' '), body)
    .replace(/\s+/g, ' ')
    .trim();
}
