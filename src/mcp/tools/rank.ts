import { z } from 'zod';
import { statesAsked } from '../asked/places';
import { predicatesAsked } from '../asked/predicates';
import { fields, predicatesField } from '../input-fields';
import { queryTool } from './query-tool';

/** Jobs that satisfy conditions, in order. */
export const rank = queryTool({
  name: 'rank',
  title: 'Find jobs within limits',
  description:
    'Lists jobs that satisfy all conditions, in order of a measure: "the fastest growing jobs over $80,000 with an associate\'s degree". Without conditions it ranks all jobs; without a measure by pay, or by how well they fit the traits asked for.',
  input: z.strictObject({
    predicates: predicatesField,
    by: fields.by,
    direction: fields.direction,
    state: fields.state,
    limit: fields.limit,
    offset: fields.offset,
  }),
  example: {
    predicates: [
      { type: 'education', level: "Associate's degree", bound: 'at-most' },
      { type: 'figure', measure: 'salary', bound: 'at-least', value: 80_000 },
    ],
    by: 'growth',
  },
  query: ({ predicates, by, direction, state, ...asked }, desk) => ({
    ...asked,
    operation: 'rank',
    predicates: predicatesAsked(predicates, desk),
    order: { measure: by, direction },
    places: statesAsked(state === null ? [] : [state], desk),
  }),
});
