import type { Answer } from '../../answers/answer';

/** True for a line of a list: "• …", "1. …". */
export function isListItem(line: string): boolean {
  return /^(•|\d+\.) /.test(line);
}

/** What the text adds to the bars of a picture: the rest of the line of each bar, in their order; "" if it has none. */
export function barNotes({ text, chart }: Pick<Answer, 'text' | 'chart'>): string[] {
  if (chart?.type !== 'bars') return [];
  const lines = text.split('\n').filter(isListItem);
  return chart.bars.map(({ label, shown }) => {
    const said = `${label}: ${shown}`;
    const own = lines.find(line => line.includes(said)) ?? '';
    return own === '' ? '' : trimmed(own.slice(own.indexOf(said) + said.length));
  });
}

/** "+$2,360, growth 2.1%" of " (+$2,360), growth 2.1%" */
function trimmed(rest: string): string {
  return rest
    .replace(/[()]/g, '')
    .replace(/^[\s,;]+/, '')
    .trim();
}
