import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import path from 'node:path';
import { dataDirectory } from '#src/knowledge/data-directory';

/** A table of figures: what was measured, and the formatted figure. */
export type Rows = readonly (readonly [what: string, figure: string])[];

/** The command-line option of all commands that measure something. */
export const RECORD_OPTION = { record: { type: 'boolean', default: false } } as const;
/** Its line in `--help`. */
export const RECORD_USAGE =
  '  -- --record           writes the figures into docs/benchmarks.md, with release, machine and load';

const projectDirectory = path.join(dataDirectory, '..');
const benchmarksFile = path.join(projectDirectory, 'docs', 'benchmarks.md');

/** Prints a table, and also writes it to `docs/benchmarks.md` if asked to. @param section as in `withSection` */
export function report(section: string, rows: Rows, record: boolean): void {
  process.stdout.write(plainTable(rows));
  if (record) recordRows(section, rows);
}

/** Writes a table into its section of `docs/benchmarks.md`. @throws Error if the document has no such section */
export function recordRows(section: string, rows: Rows): void {
  const text = `${circumstances()}\n\n${markdownTable(rows)}`;
  writeFileSync(benchmarksFile, withSection(readFileSync(benchmarksFile, 'utf8'), section, text));
}

/**
 * Replaces a section of a document: the text between `<!-- begin NAME -->` and `<!-- end NAME -->`.
 * @throws Error if the document has no such section
 */
export function withSection(document: string, name: string, text: string): string {
  const [begin, end] = [`<!-- begin ${name} -->`, `<!-- end ${name} -->`];
  const [from, to] = [document.indexOf(begin), document.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/benchmarks.md has no section from "${begin}" to "${end}".`);
  return `${document.slice(0, from + begin.length)}\n\n${text}\n\n${document.slice(to)}`;
}

/** Returns a Markdown table with padded columns. */
export function markdownTable(rows: Rows): string {
  const all = [['what', 'figure'] as const, ...rows];
  const widths = ([0, 1] as const).map(column => Math.max(...all.map(row => row[column].length)));
  const line = (cells: readonly string[], fill = ' ') =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0, fill)).join(' | ')} |`;
  const [head = ['', ''], ...body] = all;
  return [line(head), line(['', ''], '-'), ...body.map(row => line(row))].join('\n');
}

/** Returns a table for the terminal. */
export function plainTable(rows: Rows): string {
  const width = Math.max(...rows.map(([what]) => what.length));
  return rows.map(([what, figure]) => `${what.padEnd(width)}  ${figure}\n`).join('');
}

/** Describes the machine that was measured. The load average shows whether it had other work. */
function circumstances(): string {
  const { version } = JSON.parse(readFileSync(path.join(projectDirectory, 'package.json'), 'utf8')) as {
    version: string;
  };
  const load = (loadavg()[0] ?? 0).toFixed(1);
  return `Release ${version}, Node ${process.version.slice(1)}, ${availableParallelism()} cores, load average ${load} at the end.`;
}
