import { z } from 'zod';
import { socSchema } from './cell';

/** CIP code of an instructional program: two digits for the family, two for the group, two for the program ("26.0101"). */
export const CIP_CODE = /^\d{2}\.\d{4}$/;

/** A CIP code or the beginning of one, which means all codes that begin with it: "26", "26.01", "26.0101". */
export const CIP_BEGINNING = /^\d{2}(?:\.\d{2}(?:\d{2})?)?$/;

/** CIP code of the program, its title, and the SOC codes of the occupations that it prepares for (empty if NCES names none). */
const programSchema = z.tuple([
  z.string().regex(CIP_CODE, 'a CIP code such as "26.0101"'),
  z.string().min(1),
  z.array(socSchema),
]);
export type Program = z.infer<typeof programSchema>;

/** `data/majors.json`: instructional programs in the order of their codes. */
export const majorsSchema = z.strictObject({ programs: z.array(programSchema).min(1) });
export type Majors = z.infer<typeof majorsSchema>;
