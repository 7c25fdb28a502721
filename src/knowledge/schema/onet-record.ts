import { z } from 'zod';
import { onetCodeSchema, socSchema } from './cell';

const termSchema = z.number().int().min(0);
/** Position in the list of `data/terms.json`, and the value on the source's scale. */
const ratedSchema = z.array(z.tuple([termSchema, z.number()]));

/** One O*NET occupation. Numbers in lists are positions in `data/terms.json`. */
export const onetRecordSchema = z.strictObject({
  code: onetCodeSchema,
  title: z.string().min(1),
  /** BLS line with its figures: its own six-digit code or the combined one; null where BLS has none. */
  line: socSchema.nullable(),
  alternate: z.array(z.string()),
  short: z.array(z.string()),
  reported: z.array(z.string()),
  /** O*NET Job Zone, 1 (little preparation) to 5 (extensive). */
  zone: z.number().int().min(1).max(5).nullable(),
  related: z.array(onetCodeSchema),
  /** Importance, 1–5. */
  skills: ratedSchema,
  knowledge: ratedSchema,
  /** In-demand first, then hot technologies, then the rest. */
  technology: z.array(termSchema),
  /** Detailed work activities, the ones of most tasks first. */
  activities: z.array(termSchema),
  /** Realistic, Investigative, Artistic, Social, Enterprising, Conventional; 1–7. */
  interests: z.array(z.number()).length(6).nullable(),
  /** Impact, −3 to 3. */
  workStyles: ratedSchema,
});
export type OnetRecord = z.infer<typeof onetRecordSchema>;
