/** A line that ends the message: the mark before a signature, a line added by a mail app, the beginning of an older mail. */
const ENDS = [
  /^(?:--|—|_{2,})$/,
  /^sent (?:from|with|via) .{1,60}$/i,
  /^get outlook for .{1,30}$/i,
  /^-{2,} ?(?:original|forwarded) message ?-{2,}$/i,
  /^on .{6,120} wrote:$/i,
];

/** A closing, such as "Best regards". A name and contact details may follow. */
const CLOSING =
  /^(?:(?:best|kind|kindest|warm|many) )?(?:regards|wishes|thanks|best|cheers|sincerely|cordially|thank you|yours (?:truly|sincerely|faithfully)|thanks (?:in advance|again|and regards))[,.!]?$/i;

/** The most lines of a signature, and the most characters of each. */
const MOST_LINES = 8;
const LONGEST_LINE = 80;

/** Marks of contact details: a mail address, a link, a phone number. */
const CONTACT = /\S@\S|https?:\/\/|\bwww\.|\+?\d[\d\s().-]{7,}\d/;

/** Removes the signature at the end, and quoted lines. A text that would then be empty is kept. */
export function withoutSignature(text: string): string {
  const lines = text.split('\n').map(line => line.trim());
  const own = lines.filter(line => !line.startsWith('>'));
  const end = own.findIndex((line, at) => at > 0 && (ENDS.some(pattern => pattern.test(line)) || isClosing(own, at)));
  const body = end < 0 ? own : own.slice(0, end);
  const kept = withoutContact(body).join('\n');
  return kept.trim() === '' ? lines.join('\n') : kept;
}

function isClosing(lines: readonly string[], at: number): boolean {
  const isNearEnd = lines.length - at <= MOST_LINES * 3;
  if (!isNearEnd || !CLOSING.test(lines[at] ?? '')) return false;
  const rest = lines.slice(at + 1).filter(Boolean);
  return rest.length <= MOST_LINES && rest.every(isShort);
}

/** Removes a last paragraph of short lines with contact details and without a question. */
function withoutContact(lines: readonly string[]): readonly string[] {
  const last = lines.findLastIndex(Boolean);
  const gap = lines.slice(0, last + 1).lastIndexOf('');
  const paragraph = lines.slice(gap + 1, last + 1);
  const isContact =
    gap > 0 &&
    paragraph.length > 1 &&
    paragraph.length <= MOST_LINES &&
    paragraph.every(line => isShort(line) && !line.includes('?')) &&
    paragraph.some(line => CONTACT.test(line));
  return isContact ? lines.slice(0, gap) : lines;
}

function isShort(line: string): boolean {
  return line.length <= LONGEST_LINE;
}
