import { Parser } from 'htmlparser2';

/** Elements that start a new line. */
const BLOCKS = new Set([
  'address',
  'br',
  'dd',
  'div',
  'dt',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'hr',
  'li',
  'p',
  'pre',
  'tr',
]);
/** Elements whose text the person did not write: scripts, styles, and quotations. */
const UNREAD = new Set(['at', 'blockquote', 'head', 'script', 'style', 'template', 'title']);

/**
 * Returns the text of a piece of HTML: entities decoded, tags dropped, blocks on separate lines. Mentions of people, which channels send
 * as elements, are left out with their names, and so are quotations.
 */
export function textOfHtml(html: string): string {
  const texts: string[] = [];
  /** How many elements are open, counted from the outermost ignored one. */
  let unread = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (unread > 0 || UNREAD.has(name) || isMention(attributes)) unread += 1;
      else if (BLOCKS.has(name)) texts.push('\n');
    },
    ontext(text) {
      if (unread === 0) texts.push(text);
    },
    onclosetag(name) {
      if (unread > 0) unread -= 1;
      else if (BLOCKS.has(name)) texts.push('\n');
    },
  });
  parser.end(html);
  return texts.join('');
}

/** Teams writes a mention as a span of this kind in its HTML. */
function isMention({ itemtype = '' }: Record<string, string>): boolean {
  return itemtype.endsWith('/Mention');
}
