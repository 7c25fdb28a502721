import type { PayRelease } from '../../src/knowledge/measures/pay-release';
import type { Sources } from '../../src/knowledge/schema/sources';
import figures from './fixtures/figures.json';

/** A cell of an official file, and what the bot must answer for it. */
export interface OfficialFigure {
  file: string;
  sheet: string;
  cell: string;
  occupation: string;
  measure: string;
  place: string | null;
  expect: unknown;
  atLeast?: boolean;
  missing?: string;
  /** Which national pay; the newest where it is not said. */
  release?: PayRelease;
  /** The newest of two files that a change is read from. */
  until?: string;
  /** Only this many entries of the list are on the sheet named. */
  first?: number;
  /** The values alone, where equal ones leave the order of names open. */
  values?: boolean;
}

/** Those figures whose files `data/` is built from; what is of the newest release only where that file is the newest one held. */
export function figuresHeld(sources: Sources): OfficialFigure[] {
  const held = Object.values(sources).flatMap(({ files = [] }) => files);
  const newest = sources.oews?.files ?? [];
  return (figures as OfficialFigure[]).filter(({ file, release, until }) => {
    const ofNewest = release === 'newest' ? file : until;
    return held.includes(file) && (ofNewest === undefined || newest.includes(ofNewest));
  });
}
