import type { Fact, Missing, NamedValue, Unit } from '../fact';
import type { Cell } from '../schema/cell';
import type { Terms } from '../schema/shared-tables';

/** The result of a measure's reader: a value or the reason why there is none, and its source. */
export interface Reading {
  value: Fact['value'];
  /** Id of the entry of `data/sources.yaml`. */
  source: string;
  /** Id of the second source of a list from two sources. */
  also?: string;
  /**
   * Set if it differs from the unit of the measure: a record may have a label or shares where official tables have something else.
   */
  unit?: Unit;
  missing?: Missing;
  atLeast?: true;
}

/** The top code of an OEWS release, USD per `unit`; null if it publishes exact figures throughout. */
export function topCodeOf({ oews }: Terms, unit: 'year' | 'hour', release: number): number | null {
  return oews.topCodes.find(code => code.release === release)?.[unit] ?? null;
}

/** The figure of an OEWS cell; if top-coded, the top code with `atLeast`. */
export function readCell(cell: Cell | undefined, source: string, top: number | null): Reading {
  if (cell === 'top') return { value: top, source, atLeast: true };
  if (typeof cell === 'number') return { value: cell, source };
  return { value: null, source, missing: cell ?? 'not-collected' };
}

/** The value of a cell of a table with a line for this job: an empty cell means that the publisher does not release it. */
export function released(value: number | string | null, source: string): Reading {
  return value === null ? { value, source, missing: 'suppressed' } : { value, source };
}

/** The figure of an OEWS cell as an entry of a list. */
export function namedCell(name: string, cell: Cell | undefined, top: number | null): NamedValue {
  const { value, atLeast } = readCell(cell, '', top);
  return { name, value: typeof value === 'number' ? value : null, ...(atLeast ? { atLeast } : {}) };
}

/** A plain value; null or an empty list means not collected. */
export function present(value: Fact['value'] | undefined, source: string): Reading {
  const empty = value === null || value === undefined || (Array.isArray(value) && value.length === 0);
  return empty ? { value: null, source, missing: 'not-collected' } : { value, source };
}

/** The value of a figure for sorting: a top-coded one ranks above every exact one. */
export function sortValue({ value, atLeast }: Pick<Fact, 'value' | 'atLeast'>): number {
  return atLeast ? Number.MAX_SAFE_INTEGER : Number(value);
}
