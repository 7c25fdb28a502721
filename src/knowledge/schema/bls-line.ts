import { z } from 'zod';
import { type Cell, cellRowsSchema, cellSchema, shareSchema, socSchema } from './cell';
import { type PackedColumns, packedRowsSchema, packRows, unpackRows } from './packed-rows';

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

/** NAICS code of an industry sector: "62", or several in one ("31-33"). */
export const INDUSTRY_CODE = /^\d{2}(?:-\d{2})?$/;

/** NAICS sector code, persons employed, hourly median, annual mean, annual median. */
export type SectorRow = [string, Cell, Cell, Cell, Cell];

const TENS = { step: 10 };

/** People and yearly pay are rounded to ten; hourly pay nearly always follows from yearly pay. */
const STATE_COLUMNS: PackedColumns = [
  [1, TENS],
  [3, TENS],
  [5, TENS],
  ...[6, 7, 8, 9].map(place => [place, { step: 10, above: place - 1 }] as const),
  [2, { hourOf: 3 }],
  [4, { hourOf: 7 }],
];
const SECTOR_COLUMNS: PackedColumns = [
  [1, TENS],
  [3, TENS],
  [4, TENS],
  [2, { hourOf: 4 }],
];

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

/** What CPS says about the people of one row. */
const countedSchema = z.strictObject({
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
  /** CPS table 11b: median age in years, null if the base is under 50,000. */
  medianAge: z.number().nullable(),
  /** CPS table 11b: thousands of people per band of `terms.ageBands`. */
  ages: z.array(z.number()).nullable(),
});
export type Counted = z.infer<typeof countedSchema>;

/**
 * One line of BLS's tables, as in `data/bls.jsonl`, with its rows of states and sectors packed: a detailed or combined occupation, a
 * SOC major group, or all occupations.
 */
export const packedLineSchema = z.strictObject({
  code: socSchema,
  title: z.string().min(1),
  level: z.enum(['total', 'major', 'detailed']),
  /** From the newest national release; null if it has no such line. */
  wages: wagesSchema.nullable(),
  /** National pay in the release of the states and sectors; null if that is the newest one or had no such line. */
  earlierWages: wagesSchema.nullable(),
  /** Median pay in each national release in the data, the earliest first. */
  payByYear: cellRowsSchema<YearRow>(/^\d{4}$/, 2),
  states: packedRowsSchema(/^[A-Z]{2}$/, STATE_COLUMNS),
  sectors: packedRowsSchema(INDUSTRY_CODE, SECTOR_COLUMNS),
  projection: projectionSchema.nullable(),
  /**
   * Table 5.3, percent of workers 25 and older: less than high school, high school, some college, associate's, bachelor's, master's,
   * doctoral or professional.
   */
  attainment: z.array(z.number().min(0).max(100)).length(7).nullable(),
  /** Table 6.2, best first. */
  topSkills: z.array(z.string()).length(3).nullable(),
  /** Table 6.5: percentile rank in each of `terms.skillRanks`. */
  skillRanks: z.array(z.number().min(0).max(100)).nullable(),
  /** Row of CPS for the people and ages, if it is broader than this line; null if it is the line's own. */
  peopleOf: z.string().min(1).nullable(),
  ...countedSchema.shape,
  /** The same counts for codes that the line combines, by code, if CPS has a row for each. */
  countedApart: z.record(socSchema, countedSchema).optional(),
});
type PackedLine = z.infer<typeof packedLineSchema>;

/** One line of BLS's tables. */
export type BlsLine = Omit<PackedLine, 'states' | 'sectors'> & {
  readonly states: readonly StateRow[];
  readonly sectors: readonly SectorRow[];
};

/** Packs a line for the file. */
export function packLine(line: BlsLine): PackedLine {
  return { ...line, states: packRows(line.states, STATE_COLUMNS), sectors: packRows(line.sectors, SECTOR_COLUMNS) };
}

/** Unpacks a line of the file; its rows are unpacked when they are first needed. */
export function unpackLine(packed: PackedLine): BlsLine {
  let states: StateRow[] | undefined;
  let sectors: SectorRow[] | undefined;
  return {
    ...packed,
    get states() {
      states ??= unpackRows<StateRow>(packed.states, STATE_COLUMNS);
      return states;
    },
    get sectors() {
      sectors ??= unpackRows<SectorRow>(packed.sectors, SECTOR_COLUMNS);
      return sectors;
    },
  };
}
