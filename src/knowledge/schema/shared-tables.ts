import { z } from 'zod';

const labels = z.array(z.string().min(1));
const yearSchema = z.number().int().min(2000);

/**
 * Years of the OEWS releases in the data: the earliest and the newest national one, and that of the states; and the top codes of the
 * national ones, USD per year and per hour.
 */
const oewsSchema = z.strictObject({
  earliest: yearSchema,
  newest: yearSchema,
  states: yearSchema,
  topCodes: z.array(z.strictObject({ release: yearSchema, year: z.number(), hour: z.number() })).min(1),
});

/** Price levels of all that people buy, by state, in one year; 100 is the nation. */
const priceLevelsSchema = z.strictObject({
  year: yearSchema,
  states: z.array(z.tuple([z.string().regex(/^[A-Z]{2}$/), z.number().positive()])),
});

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
  oews: oewsSchema,
  priceLevels: priceLevelsSchema,
  zones: z.array(z.strictObject({ zone: z.number().int(), name: z.string(), svp: z.string() })).length(5),
});
export type Terms = z.infer<typeof termsSchema>;
