import { type Element, expand } from './expand';
import lineTemplate from './templates/line.json';
import smallLineTemplate from './templates/small-line.json';

/** A line of text. Cards are written in RichTextBlocks, which no client reads as Markdown: a name cannot become a link. */
export function line(text: string): Element {
  return expand(lineTemplate, { text });
}

export function smallLine(text: string): Element {
  return expand(smallLineTemplate, { text });
}

/** "Source: …", or nothing where no figure has one. */
export function sourceElement(sources: readonly string[]): Element[] {
  return sources.length === 0 ? [] : [smallLine(`Source: ${sources.join('; ')}`)];
}
