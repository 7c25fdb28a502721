import { z } from 'zod';
import { socSchema } from './cell';

/** Marks a figure that the page explicitly does not have. */
export const NOT_COLLECTED = '-';

const orNotCollected = <T extends z.ZodType>(schema: T) => z.union([schema, z.literal(NOT_COLLECTED)]).optional();
const percent = z.number().min(0).max(100);
const label = orNotCollected(z.string().min(1));
const sharesSchema = z.array(z.strictObject({ name: z.string().min(1), percent })).min(1);

/**
 * A featured job, kept by hand, with figures of its own (`data/featured/<id>.yaml`). "-" means that its page has no such figure; a
 * figure that is left out is taken from the official occupation, if that has it.
 */
export const featuredRecordSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]*$/, 'lower-case words joined by hyphens'),
  title: z.string().min(1),
  plural: z.string().min(1),
  /** The official occupation it belongs to; what the record leaves out is taken from there, and replies say so. */
  soc: socSchema,
  aliases: z.array(z.string().min(1)),
  /** Id of the entry of `data/sources.yaml` for its figures. */
  source: z.string(),
  description: z.string().min(1),
  duties: z.array(z.string().min(1)).min(1),
  /** USD per year. */
  salary: orNotCollected(z.number().positive()),
  salaryRange: orNotCollected(z.strictObject({ low: z.number().positive(), high: z.number().positive() })),
  /** USD per hour. */
  hourly: orNotCollected(z.number().positive()),
  growth: orNotCollected(z.number()),
  jobs: orNotCollected(z.number().int().positive()),
  /** Out of 5. */
  satisfaction: orNotCollected(z.number().min(0).max(5)),
  degree: orNotCollected(z.strictObject({ name: z.string().min(1), percent })),
  major: label,
  college: label,
  /** Years. */
  age: orNotCollected(z.number().positive()),
  yearsExperience: orNotCollected(z.number().min(0)),
  gender: orNotCollected(z.strictObject({ women: percent, men: percent })),
  race: orNotCollected(sharesSchema),
  lgbt: orNotCollected(percent),
  bestState: orNotCollected(z.string().regex(/^[A-Z]{2}$/, 'a state code such as OH')),
  bestCity: label,
  bestCompany: label,
  bestIndustry: label,
  skills: orNotCollected(sharesSchema),
  timeToEnter: label,
});
export type FeaturedRecord = z.infer<typeof featuredRecordSchema>;
