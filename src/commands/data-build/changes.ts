import type { BlsLine } from '../../knowledge/schema/bls-line';
import type { OnetRecord } from '../../knowledge/schema/onet-record';
import type { Sources } from '../../knowledge/schema/sources';
import { figuresByPart, type RecordFigures } from './figures-by-part';
import type { Release } from './release';

/** Differences between two lists of things with a code and a title. */
export interface TitleChanges {
  /** "13-2072.00 Loan Officers" */
  added: string[];
  removed: string[];
  /** "13-2072.00 Loan Officers, before: Loan Counselors" */
  renamed: string[];
}

/** Changed figures of one part of the data, over all records that are in both releases. */
export interface FigureChanges {
  part: string;
  changed: number;
  /** Figures that are new, and figures that are gone. */
  added: number;
  removed: number;
  /** Figures of that part in the new release. */
  of: number;
}

/** A large change of a median; USD per year. */
export interface PayChange {
  line: string;
  before: number;
  after: number;
}

/** Changes of a newer release. */
export interface Changes {
  /** "BLS, May 2024 → BLS, May 2025" */
  sources: string[];
  occupations: TitleChanges;
  lines: TitleChanges;
  figures: FigureChanges[];
  /** The largest changes by percent, the largest first. */
  pay: PayChange[];
  namesAdded: string[];
  namesRemoved: string[];
}

/** Changes of median pay that the report lists. */
const MOST_PAY = 10;

/** Compares a newly compiled release with the previous one. */
export function changesBetween(before: Release, after: Release): Changes {
  const [oldNames, newNames] = [namesOf(before), namesOf(after)];
  return {
    sources: sourceChanges(before.sources, after.sources),
    occupations: titleChanges(before.occupations, after.occupations),
    lines: titleChanges(before.lines, after.lines),
    figures: figureChanges(before, after),
    pay: payChanges(before.lines, after.lines),
    namesAdded: [...newNames].filter(name => !oldNames.has(name)),
    namesRemoved: [...oldNames].filter(name => !newNames.has(name)),
  };
}

function sourceChanges(before: Sources, after: Sources): string[] {
  return Object.entries(after).flatMap(([id, { label }]) => {
    const old = before[id]?.label;
    return old === label ? [] : [`${old ?? 'nothing'} → ${label}`];
  });
}

type Titled = Pick<OnetRecord | BlsLine, 'code' | 'title'>;

function titleChanges(before: readonly Titled[], after: readonly Titled[]): TitleChanges {
  const [old, now] = [before, after].map(list => new Map(list.map(({ code, title }) => [code, title]))) as [
    Map<string, string>,
    Map<string, string>,
  ];
  const named = ([code, title]: [string, string]) => `${code} ${title}`;
  return {
    added: [...now].filter(([code]) => !old.has(code)).map(named),
    removed: [...old].filter(([code]) => !now.has(code)).map(named),
    renamed: [...now].flatMap(([code, title]) => {
      const former = old.get(code);
      return former === undefined || former === title ? [] : [`${code} ${title}, before: ${former}`];
    }),
  };
}

function figureChanges(before: Release, after: Release): FigureChanges[] {
  const [old, now] = [figuresByPart(before), figuresByPart(after)];
  return [...now].map(([part, records]) => {
    const counts = { part, changed: 0, added: 0, removed: 0, of: 0 };
    for (const [code, figures] of records) {
      counts.of += figures.size;
      const former = old.get(part)?.get(code);
      if (former) countChanges(counts, former, figures);
    }
    return counts;
  });
}

/** Adds the differences between the figures of one record. */
function countChanges(counts: FigureChanges, former: RecordFigures, figures: RecordFigures): void {
  for (const [name, value] of figures) {
    if (!former.has(name)) counts.added++;
    else if (former.get(name) !== value) counts.changed++;
  }
  for (const name of former.keys()) if (!figures.has(name)) counts.removed++;
}

function payChanges(before: readonly BlsLine[], after: readonly BlsLine[]): PayChange[] {
  const medians = new Map(before.map(line => [line.code, medianOf(line)]));
  const share = (change: PayChange) => Math.abs(change.after / change.before - 1);
  return after
    .flatMap((line): PayChange[] => {
      const [former, median] = [medians.get(line.code), medianOf(line)];
      return typeof former === 'number' && typeof median === 'number' && former !== median
        ? [{ line: `${line.code} ${line.title}`, before: former, after: median }]
        : [];
    })
    .sort((a, b) => share(b) - share(a))
    .slice(0, MOST_PAY);
}

function medianOf({ wages }: BlsLine) {
  return wages?.annual[2];
}

function namesOf({ occupations }: Release): Set<string> {
  return new Set(
    occupations.flatMap(({ title, alternate, short, reported }) => [title, ...alternate, ...short, ...reported]),
  );
}
