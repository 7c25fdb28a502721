import { z } from 'zod';
import type { ContentProblem } from '../content-error';

const labels = z.array(z.string().min(1));

/** `data/terms.json`: the labels that the records refer to by position. */
export const termsSchema = z.strictObject({
  skills: labels,
  skillRanks: labels.length(17),
  knowledge: labels,
  technology: labels,
  activities: labels,
  interests: labels.length(6),
  workStyles: labels,
  ageBands: labels.length(7),
  attainment: labels.length(7),
  sectors: z.array(z.tuple([z.string(), z.string().min(1)])),
  states: z.array(z.tuple([z.string().regex(/^[A-Z]{2}$/), z.string().min(1)])),
  zones: z.array(z.strictObject({ zone: z.number().int(), name: z.string(), svp: z.string() })).length(5),
});
export type Terms = z.infer<typeof termsSchema>;

/** `data/sources.yaml`: where figures come from; `label` is what a reply shows. */
export const sourcesSchema = z.record(
  z.string(),
  z.strictObject({
    publisher: z.string().min(1),
    title: z.string().min(1),
    vintage: z.string().min(1),
    label: z.string().min(1),
    licence: z.string().min(1),
  }),
);
export type Sources = z.infer<typeof sourcesSchema>;
export type Source = Sources[string];

/** The ids that `data/sources.yaml` must have. */
export const sourceIds = [
  'oews',
  'projections',
  'attainment',
  'bls-skills',
  'cps-people',
  'cps-age',
  'onet',
  'onet-skills',
  'onet-knowledge',
  'comparison-page',
  'places',
] as const;
export type SourceId = (typeof sourceIds)[number];

/** One problem per source that `sources` says nothing about. */
export function missingSources(sources: Sources, file: string): ContentProblem[] {
  return sourceIds
    .filter(id => !(id in sources))
    .map(id => ({
      file,
      where: 'file',
      field: id,
      value: 'nothing',
      allowed: `an entry for each of ${sourceIds.join(', ')}`,
    }));
}
