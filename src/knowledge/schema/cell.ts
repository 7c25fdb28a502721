import { z } from 'zod';

const marks = ['top', 'suppressed', 'annual-only', 'hourly-only'] as const;

/**
 * A published figure in `data/`: a number, or why there is none: `top` (at or above the publisher's top code), `suppressed`,
 * `annual-only` (paid by the year, no hourly figure exists), `hourly-only`, or null (not collected).
 */
export type Cell = number | (typeof marks)[number] | null;

const CELL = `a number, ${marks.map(mark => `"${mark}"`).join(', ')} or null`;

function isCell(value: unknown): value is Cell {
  return typeof value === 'number' || value === null || (marks as readonly unknown[]).includes(value);
}

/** One check rather than a union of three, so that the message can say what is allowed. */
export const cellSchema = z.custom<Cell>(isCell, CELL);

/** Rows of a code and a fixed number of cells. Checked as a whole and not copied, because there are 370,000 cells. */
export function cellRowsSchema<T extends readonly [string, ...Cell[]]>(code: RegExp, cells: number): z.ZodType<T[]> {
  return wholeSchema<T[]>((rows, report) => {
    if (!Array.isArray(rows)) return report([], 'a list of rows');
    rows.forEach((row: unknown, at) => {
      checkRow(row, code, cells, (path, allowed) => report([at, ...path], allowed));
    });
  });
}

function checkRow(row: unknown, code: RegExp, cells: number, report: Report): void {
  if (!Array.isArray(row) || row.length !== cells + 1) {
    report([], `a code and ${cells} figures`);
    return;
  }
  if (typeof row[0] !== 'string' || !code.test(row[0])) {
    report([0], `a code such as ${code.source}`);
    return;
  }
  for (let cell = 1; cell <= cells; cell++) if (!isCell(row[cell])) report([cell], CELL);
}

/** A list of strings, checked as a whole and not copied: there are 60,000 names. */
export const textsSchema: z.ZodType<string[]> = wholeSchema<string[]>((texts, report) => {
  if (!Array.isArray(texts)) return report([], 'a list of strings');
  texts.forEach((text: unknown, at) => {
    if (typeof text !== 'string') report([at], 'a string');
  });
});

/** Receives what is allowed, and where in the checked value something else is. */
type Report = (path: (string | number)[], allowed: string) => void;

/** Schema of a large value that one function checks, instead of a schema for each part. The value is not copied. */
export function wholeSchema<T>(check: (value: unknown, report: Report) => void): z.ZodType<T> {
  return z
    .custom<T>()
    .superRefine((value, context) =>
      check(value, (path, message) => context.addIssue({ code: 'custom', path, message })),
    );
}

/** A percentage of people, 0–100, or null if the base is too small to publish. */
export const shareSchema = z.number().min(0).max(100).nullable();

/** Six-digit SOC code ("29-1141"); groups end in "0000". */
export const socSchema = z.string().regex(/^\d{2}-\d{4}$/, 'a SOC code such as 29-1141');

/** O*NET-SOC code ("29-1141.00"). */
export const onetCodeSchema = z
  .string()
  .regex(/^\d{2}-\d{4}\.\d{2}$/, { error: 'an O*NET-SOC code such as 29-1141.00', abort: true });
