import type { Answer } from '../../answers/answer';

/** True for an item of a list: "• …", "1. …". */
export function isListItem(line: string): boolean {
  return /^(•|\d+\.) /.test(line);
}

/** Returns what the text adds to the bars of a chart: for each bar, the rest of its line after the figure; "" if there is nothing. */
export function barNotes({ text, chart }: Pick<Answer, 'text' | 'chart'>): string[] {
  if (chart?.type !== 'bars') return [];
  const lines = text.split('\n').filter(isListItem);
  return chart.bars.map(({ label, shown }) => {
    const figure = `${label}: ${shown}`;
    const own = lines.find(line => line.includes(figure)) ?? '';
    return own === '' ? '' : trimmed(own.slice(own.indexOf(figure) + figure.length));
  });
}

/** Converts " (+$2,360), growth 2.1%" to "+$2,360, growth 2.1%". */
function trimmed(rest: string): string {
  return rest
    .replace(/[()]/g, '')
    .replace(/^[\s,;]+/, '')
    .trim();
}
