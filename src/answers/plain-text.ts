import type { Answer } from './answer';
import type { Chart } from './chart';
import { NOT_AVAILABLE, NOTHING } from './format-value';

/** All that a person sees unasked, as plain text: the text, then whatever only the chart or the table shows. */
export function plainText({ text, table, chart }: Answer): string {
  // Why there is no figure, and that nothing is needed, the text has said.
  const isNew = (shown: string) => shown !== NOT_AVAILABLE && shown !== NOTHING && !text.includes(shown);
  const rows = (table?.rows ?? []).filter(row => row.cells.some(isNew));
  return [
    text,
    ...(chart ? chartLines(chart, isNew) : []),
    ...rows.map(row => `${row.label}: ${row.cells.join(' | ')}`),
  ].join('\n');
}

function chartLines(chart: Chart, isNew: (shown: string) => boolean): string[] {
  if (chart.type === 'bars') {
    return chart.bars.filter(({ shown }) => isNew(shown)).map(({ label, shown }) => `${label}: ${shown}`);
  }
  const [low, , , , high] = chart.percentiles;
  return [low, high].some(({ shown }) => isNew(shown)) ? [chart.line] : [];
}
