import { Parser } from 'htmlparser2';

/** What begins a new line. */
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
/** What nobody has written here: programs, styles, and the words of others that are quoted. */
const UNREAD = new Set(['at', 'blockquote', 'head', 'script', 'style', 'template', 'title']);

/**
 * The text of a piece of HTML: entities decoded, tags dropped, blocks on lines of their own. Mentions of people, which channels
 * write as elements, are left out with their names, and so is what is quoted.
 */
export function textOfHtml(html: string): string {
  const texts: string[] = [];
  /** How many elements are open, counted from the outermost one that is not read. */
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
