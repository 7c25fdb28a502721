import type { Answer, Link, Table } from './answer';
import type { Chart } from './chart';
import { NOT_AVAILABLE, NOTHING } from './format-value';
import { alignedLines } from './layout';

/** An answer as plain text: its text, then whatever only the chart or the table shows, and the links. */
export function plainText({ text, table, chart, sources, links = [], linksTitle = '' }: Answer): string {
  const lower = text.toLowerCase();
  // The text already says that a figure is missing, or that nothing is required.
  const isNew = (shown: string) => shown !== NOT_AVAILABLE && shown !== NOTHING && !lower.includes(bare(shown));
  const lines = text.split('\n');
  const added = [...(chart ? chartLines(chart, isNew) : []), ...(table ? tableLines(table, isNew) : [])];
  // A separate table comes before the line that names the sources.
  const source = table?.corner === undefined ? -1 : lines.findIndex(line => line.includes(sources.join('; ')));
  const at = source < 0 ? lines.length : source;
  return [...lines.slice(0, at), ...added, ...lines.slice(at), ...linkLine(linksTitle, links)].join('\n');
}

/** "More about this job: O*NET OnLine (https://…) · My Next Move (https://…)"; empty without links. */
function linkLine(title: string, links: readonly Link[]): string[] {
  return links.length === 0 ? [] : [`${title}: ${links.map(({ label, url }) => `${label} (${url})`).join('\u00a0· ')}`];
}

/** A figure as a sentence may word it: without the minus sign, which the verb replaces ("shrink by 7.7%"). */
function bare(shown: string): string {
  return shown.toLowerCase().replace(/^\u2212/, '');
}

/** A table of measures row by row, without rows that the text has; any other table as a whole. */
function tableLines(table: Table, isNew: (shown: string) => boolean): string[] {
  const rows = table.rows.filter(row => row.cells.some(isNew));
  if (rows.length === 0) return [];
  return table.corner === undefined ? rows.map(row => `${row.label}: ${row.cells.join(' | ')}`) : alignedLines(table);
}

function chartLines(chart: Chart, isNew: (shown: string) => boolean): string[] {
  if (chart.type === 'bars') {
    return chart.bars.filter(({ shown }) => isNew(shown)).map(({ label, shown }) => `${label}: ${shown}`);
  }
  if (chart.type === 'pay-by-year') return chart.points.some(({ shown }) => isNew(shown)) ? [chart.line] : [];
  const [low, , , , high] = chart.percentiles;
  return [low, high].some(({ shown }) => isNew(shown)) ? [chart.line] : [];
}
