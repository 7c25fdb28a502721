import { z } from 'zod';
import { searchAsked, searchFields } from '../asked/search';
import { queryTool } from './query-tool';

/** Tool that lists occupations that satisfy predicates, in order. */
export const rank = queryTool({
  name: 'rank',
  title: 'Find jobs within limits',
  description:
    'Lists jobs that satisfy all conditions, in order of a measure: "the fastest growing jobs over $80,000 with an associate\'s degree". Without conditions it ranks all jobs; without a measure by pay, or by how well they fit the traits asked for.',
  input: z.strictObject(searchFields),
  example: {
    predicates: [
      { type: 'education', level: "Associate's degree", bound: 'at-most' },
      { type: 'figure', measure: 'salary', bound: 'at-least', value: 80_000 },
    ],
    by: 'growth',
  },
  query: (search, desk) => ({ ...searchAsked(search, desk), operation: 'rank' }),
});
