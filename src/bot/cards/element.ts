/** An Adaptive Card element, as far as these cards use them. */
export type Element = Record<string, unknown>;

/** A text that wraps. @param style further properties of a TextBlock */
export function textBlock(content: string, style: Element = {}): Element {
  return { type: 'TextBlock', text: withoutLinks(content), wrap: true, ...style };
}

/** Cards read their text as Markdown: a space keeps "[…](…)" in a name from becoming a link. */
export function withoutLinks(content: string): string {
  return content.replaceAll('](', '] (');
}
