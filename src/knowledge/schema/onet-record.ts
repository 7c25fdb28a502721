import { z } from 'zod';
import { onetCodeSchema, socSchema, textsSchema, wholeSchema } from './cell';

const POSITION = 'a position in data/terms.json';

const isPosition = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0;

/** Positions in a list of `data/terms.json`. */
const termsSchema = wholeSchema<number[]>((terms, report) => {
  if (!Array.isArray(terms)) return report([], 'a list of positions in data/terms.json');
  terms.forEach((term: unknown, at) => {
    if (!isPosition(term)) report([at], POSITION);
  });
});

/** Positions in a list of `data/terms.json`, each with the value on the source's scale. */
const ratedSchema = wholeSchema<[number, number][]>((pairs, report) => {
  if (!Array.isArray(pairs)) return report([], 'a list of pairs');
  pairs.forEach((pair: unknown, at) => {
    const sound = Array.isArray(pair) && pair.length === 2 && isPosition(pair[0]) && Number.isFinite(pair[1]);
    if (!sound) report([at], `${POSITION} and a number`);
  });
});

/** One O*NET occupation. Numbers in lists are positions in `data/terms.json`. */
export const onetRecordSchema = z.strictObject({
  code: onetCodeSchema,
  title: z.string().min(1),
  /** BLS line with its figures: its own six-digit code or the combined one; null where BLS has none. */
  line: socSchema.nullable(),
  alternate: textsSchema,
  short: textsSchema,
  reported: textsSchema,
  /** O*NET Job Zone, 1 (little preparation) to 5 (extensive). */
  zone: z.number().int().min(1).max(5).nullable(),
  related: z.array(onetCodeSchema),
  /** Importance, 1–5. */
  skills: ratedSchema,
  knowledge: ratedSchema,
  /** In-demand first, then hot technologies, then the rest. */
  technology: termsSchema,
  /** Detailed work activities, the ones of most tasks first. */
  activities: termsSchema,
  /** Realistic, Investigative, Artistic, Social, Enterprising, Conventional; 1–7. */
  interests: z.array(z.number()).length(6).nullable(),
  /** Impact, −3 to 3. */
  workStyles: ratedSchema,
});
export type OnetRecord = z.infer<typeof onetRecordSchema>;
