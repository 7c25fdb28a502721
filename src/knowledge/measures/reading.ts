import type { Fact, Missing } from '../fact';
import type { Cell } from '../schema/cell';
import type { SourceId } from '../schema/shared-tables';

/** What a measure's reader returns: a value or why there is none, and the source of it. */
export interface Reading {
  value: Fact['value'];
  source: SourceId;
  missing?: Missing;
  atLeast?: true;
}

/** OEWS top codes, May 2024: USD per year and per hour. */
export const TOP_CODE = { year: 239_200, hour: 115 } as const;

/** The figure of an OEWS cell; a top-coded one is the code with `atLeast`. */
export function readCell(cell: Cell | undefined, source: SourceId, top: number): Reading {
  if (cell === 'top') return { value: top, source, atLeast: true };
  if (typeof cell === 'number') return { value: cell, source };
  return { value: null, source, missing: cell ?? 'not-collected' };
}

/** A plain value; null or an empty list means not collected. */
export function present(value: Fact['value'] | undefined, source: SourceId): Reading {
  const empty = value === null || value === undefined || (Array.isArray(value) && value.length === 0);
  return empty ? { value: null, source, missing: 'not-collected' } : { value, source };
}
