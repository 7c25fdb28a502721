import { z } from 'zod';
import type { ContentProblem } from '../content-error';

const text = z.string().min(1);
/** A year, a month or a day, as precise as known. */
const dateSchema = z.string().regex(/^20\d\d(?:-\d\d(?:-\d\d)?)?$/, 'a date such as "2026-05-15", "2026-05" or "2026"');

const sourceSchema = z.strictObject({
  publisher: text,
  title: text,
  /** The period of the figures: "May 2025", "2024–34". */
  vintage: text,
  /** The short form for replies. */
  label: text,
  license: text,
  /** The files that this entry dates, below the folder of the source files. */
  files: z.array(text).optional(),
  /** When the publisher released them. */
  released: dateSchema.optional(),
  /** When the next release is due, in words: "spring 2027". */
  next: text.optional(),
  /** Newer releases that are not in the data yet. */
  newer: z.array(z.strictObject({ what: text, released: dateSchema })).optional(),
});

/** `data/sources.yaml`: where figures come from, and how old they are. */
export const sourcesSchema = z.record(z.string(), sourceSchema);
export type Sources = z.infer<typeof sourcesSchema>;
/** One entry of `data/sources.yaml`. */
export type Source = Sources[string];

/** The ids that `data/sources.yaml` must have, in addition to one for each earlier national release of pay, such as "oews-2022". */
export const sourceIds = [
  'oews',
  'oews-states',
  'oews-sectors',
  'projections',
  'attainment',
  'bls-skills',
  'cps-people',
  'cps-age',
  'majors',
  'onet',
  'onet-skills',
  'onet-knowledge',
  'price-levels',
  'comparison-page',
  'places',
] as const;
export type SourceId = (typeof sourceIds)[number];

/** Ids of earlier national releases of pay. */
export const EARLIER_PAY = /^oews-20\d\d$/;

/** One problem for each wanted source that is missing. */
export function missingSources(
  sources: Sources,
  file: string,
  wanted: readonly string[] = sourceIds,
): ContentProblem[] {
  return wanted
    .filter(id => !(id in sources))
    .map(id => ({
      file,
      where: 'file',
      field: id,
      value: 'nothing',
      allowed: `an entry for each of ${wanted.join(', ')}`,
    }));
}
