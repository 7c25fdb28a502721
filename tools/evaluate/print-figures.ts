import type { Figures } from './figures';

/** A figure as people read it: shares in percent, times in milliseconds, others as they are. */
export function figureInWords(name: string, value: number): string {
  if (name.endsWith('-ms')) return `${value.toFixed(2)} ms`;
  if (name.endsWith('count')) return String(value);
  if (name.endsWith('-times')) return `${value.toFixed(value < 10 ? 2 : 0)} ×`;
  return `${(100 * value).toFixed(1)} %`;
}

/** The figures as a table of two columns, one line each. */
export function tableOf(figures: Figures): string {
  const width = Math.max(...Object.keys(figures).map(name => name.length));
  return Object.entries(figures)
    .map(([name, value]) => `${name.padEnd(width)}  ${figureInWords(name, value).padStart(10)}\n`)
    .join('');
}
