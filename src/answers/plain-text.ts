import type { Answer } from './answer';
import type { Chart } from './chart';

/** All that a person sees unasked, as plain text: the text, then whatever only the chart or the table shows. */
export function plainText({ text, table, chart }: Answer): string {
  const rows = (table?.rows ?? []).filter(row => row.cells.some(cell => !text.includes(cell)));
  return [
    text,
    ...(chart ? chartLines(chart, text) : []),
    ...rows.map(row => `${row.label}: ${row.cells.join(' | ')}`),
  ].join('\n');
}

function chartLines(chart: Chart, text: string): string[] {
  if (chart.type === 'bars') {
    return chart.bars.filter(({ shown }) => !text.includes(shown)).map(({ label, shown }) => `${label}: ${shown}`);
  }
  const [low, , , , high] = chart.percentiles;
  return [low, high].every(({ shown }) => text.includes(shown)) ? [] : [chart.line];
}
