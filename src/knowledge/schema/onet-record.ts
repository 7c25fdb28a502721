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

/** Positions in a list of `data/terms.json`, each followed by its value on the source's scale. */
const ratedSchema = wholeSchema<number[]>((numbers, report) => {
  if (!Array.isArray(numbers) || numbers.length % 2 !== 0)
    return report([], 'a list of positions, each followed by a value');
  numbers.forEach((number: unknown, at) => {
    if (at % 2 === 0 ? !isPosition(number) : !Number.isFinite(number))
      report([at], at % 2 === 0 ? POSITION : 'a number');
  });
});

/** Names; one that is also among the alternate names is written as its position there. */
const namesSchema = wholeSchema<(string | number)[]>((names, report) => {
  if (!Array.isArray(names)) return report([], 'a list of names');
  names.forEach((name: unknown, at) => {
    if (typeof name !== 'string' && !isPosition(name))
      report([at], 'a string, or a position among the alternate names');
  });
});

/** One O*NET occupation as `data/occupations.jsonl` has it. Numbers in lists are positions in `data/terms.json`. */
export const packedRecordSchema = z.strictObject({
  code: onetCodeSchema,
  title: z.string().min(1),
  /** BLS line with its figures: its own six-digit code or the combined one; null if BLS has none. */
  line: socSchema.nullable(),
  alternate: textsSchema,
  short: textsSchema,
  reported: namesSchema,
  /** O*NET Job Zone, 1 (little preparation) to 5 (extensive). */
  zone: z.number().int().min(1).max(5).nullable(),
  related: z.array(onetCodeSchema),
  /** Importance, 1–5. */
  skills: ratedSchema,
  knowledge: ratedSchema,
  /** In-demand first, then hot technologies, then the rest. */
  technology: termsSchema,
  /** Detailed work activities, those with the most tasks first. */
  activities: termsSchema,
  /** Realistic, Investigative, Artistic, Social, Enterprising, Conventional; 1–7. */
  interests: z.array(z.number()).length(6).nullable(),
  /** Impact, −3 to 3. */
  workStyles: ratedSchema,
});
type PackedRecord = z.infer<typeof packedRecordSchema>;

/** Positions in a list of `data/terms.json`, each with its value. */
type Rated = [number, number][];

/** One O*NET occupation. */
export type OnetRecord = Omit<PackedRecord, 'reported' | 'skills' | 'knowledge' | 'workStyles'> & {
  reported: string[];
  /** Importance, 1–5. */
  skills: Rated;
  knowledge: Rated;
  /** Impact, −3 to 3. */
  workStyles: Rated;
};

/** Packs a record for the file. */
export function packRecord(record: OnetRecord): PackedRecord {
  const places = new Map(record.alternate.map((name, at) => [name, at]));
  return {
    ...record,
    reported: record.reported.map(name => places.get(name) ?? name),
    skills: record.skills.flat(),
    knowledge: record.knowledge.flat(),
    workStyles: record.workStyles.flat(),
  };
}

/** Unpacks a record of the file. */
export function unpackRecord(packed: PackedRecord): OnetRecord {
  return {
    ...packed,
    reported: packed.reported.flatMap(name => (typeof name === 'string' ? name : (packed.alternate[name] ?? []))),
    skills: inPairs(packed.skills),
    knowledge: inPairs(packed.knowledge),
    workStyles: inPairs(packed.workStyles),
  };
}

function inPairs(numbers: readonly number[]): Rated {
  const pairs: Rated = [];
  for (let at = 0; at < numbers.length; at += 2) pairs.push([numbers[at] ?? 0, numbers[at + 1] ?? 0]);
  return pairs;
}
