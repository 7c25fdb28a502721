import { z } from 'zod';

const stateCodeSchema = z.string().regex(/^[A-Z]{2}$/, 'a state code such as OH');
const countryCodeSchema = z.string().regex(/^[A-Z]{2}$/, 'an ISO 3166-1 country code such as GB');

/** `data/places.json`: what people may name as a place. Only states have figures; the rest is recognized as outside the data. */
export const placesSchema = z.strictObject({
  states: z.array(z.strictObject({ code: stateCodeSchema, name: z.string().min(1) })).min(1),
  /** US cities of 25,000 people or more (with their state), and cities of the world of 300,000 or more. */
  cities: z.array(
    z.strictObject({
      name: z.string().min(1),
      state: stateCodeSchema.optional(),
      country: countryCodeSchema,
      population: z.number().int().positive(),
    }),
  ),
  /** Every country but the United States; one entry per name, the usual one first. */
  countries: z.array(z.strictObject({ code: countryCodeSchema, name: z.string().min(1) })),
});
export type Places = z.infer<typeof placesSchema>;
