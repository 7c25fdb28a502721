import { z } from 'zod';
import { type Cell, cellRowsSchema, cellSchema, shareSchema, socSchema } from './cell';

/** Percentiles 10, 25, 50 (median), 75 and 90. */
const percentilesSchema = z.tuple([cellSchema, cellSchema, cellSchema, cellSchema, cellSchema]);

/** OEWS wages: persons employed; means and percentiles in USD per hour and per year. */
const wagesSchema = z.strictObject({
  employment: cellSchema,
  hourlyMean: cellSchema,
  annualMean: cellSchema,
  hourly: percentilesSchema,
  annual: percentilesSchema,
});

type Percentiles = z.infer<typeof percentilesSchema>;

export type Wages = z.infer<typeof wagesSchema>;

/** Year of an OEWS release (its May), annual median, hourly median; USD. */
export type YearRow = [string, Cell, Cell];

/** State code, persons employed, hourly mean, annual mean, hourly median, annual percentiles 10, 25, 50, 75, 90. */
export type StateRow = [string, Cell, Cell, Cell, Cell, ...Percentiles];

/** NAICS sector code, persons employed, hourly median, annual mean, annual median. */
export type SectorRow = [string, Cell, Cell, Cell, Cell];

/** Employment Projections, Tables 1.2 and 5.4: thousands of jobs in the source, persons here; percent with one decimal. */
const projectionSchema = z.strictObject({
  jobs: z.number().int().min(0),
  jobs2034: z.number().int().min(0),
  growth: z.number(),
  selfEmployed: shareSchema,
  openings: z.number().int().min(0).nullable(),
  education: z.string().nullable(),
  experience: z.string().nullable(),
  training: z.string().nullable(),
});

/** One line of BLS's tables: a detailed or combined occupation, a SOC major group, or all occupations. */
export const blsLineSchema = z.strictObject({
  code: socSchema,
  title: z.string().min(1),
  level: z.enum(['total', 'major', 'detailed']),
  /** Of the newest national release; null where that has no such line. */
  wages: wagesSchema.nullable(),
  /** Of the nation in the release that the states and sectors are of; null where the newest is the same one or there was no such line. */
  earlierWages: wagesSchema.nullable(),
  /** Median pay of each national release that is held, the earliest first. */
  payByYear: cellRowsSchema<YearRow>(/^\d{4}$/, 2),
  states: cellRowsSchema<StateRow>(/^[A-Z]{2}$/, 9),
  sectors: cellRowsSchema<SectorRow>(/^\d{2}(?:-\d{2})?$/, 4),
  projection: projectionSchema.nullable(),
  /** Table 5.3, percent of workers 25 and older: less than high school, high school, some college, associate's, bachelor's, master's, doctoral or professional. */
  attainment: z.array(z.number().min(0).max(100)).length(7).nullable(),
  /** Table 6.2, best first. */
  topSkills: z.array(z.string()).length(3).nullable(),
  /** Table 6.5: percentile rank in each of `terms.skillRanks`. */
  skillRanks: z.array(z.number().min(0).max(100)).nullable(),
  /** Row of CPS that the people and ages are of, where it is wider than this line; null where it is the line's own. */
  peopleOf: z.string().min(1).nullable(),
  /** CPS table 11, percent of employed people. */
  people: z
    .strictObject({
      women: shareSchema,
      white: shareSchema,
      black: shareSchema,
      asian: shareSchema,
      hispanic: shareSchema,
    })
    .nullable(),
  /** CPS table 11b: median age in years, null where the base is under 50,000. */
  medianAge: z.number().nullable(),
  /** CPS table 11b: thousands of people per band of `terms.ageBands`. */
  ages: z.array(z.number()).nullable(),
});
export type BlsLine = z.infer<typeof blsLineSchema>;
