import type { Figures } from './figures';

/** Formats a figure: shares in percent, times in milliseconds, counts and ratios as they are. */
export function figureInWords(name: string, value: number): string {
  if (name.endsWith('-ms')) return `${value.toFixed(2)} ms`;
  if (name.endsWith('count')) return String(value);
  if (name.endsWith('-times')) return `${value.toFixed(value < 10 ? 2 : 0)} ×`;
  return `${(100 * value).toFixed(1)} %`;
}

/** Formats figures as a table with two columns. */
export function tableOf(figures: Figures): string {
  const width = Math.max(...Object.keys(figures).map(name => name.length));
  return Object.entries(figures)
    .map(([name, value]) => `${name.padEnd(width)}  ${figureInWords(name, value).padStart(10)}\n`)
    .join('');
}
