import { z } from 'zod';
import { AskError } from '../ask-error';
import { subjectsAsked } from '../asked/jobs';
import { searchAsked, searchFields } from '../asked/search';
import { jobField } from '../input-fields';
import { queryTool } from './query-tool';

/** Tool that shows the way from one occupation to another, or what could come next. */
export const move = queryTool({
  name: 'move',
  title: 'Move from a job',
  description:
    'From one job to another: which skills carry over and which are missing, what is needed for entry, and the change of pay. Without a target: jobs that could come next, those that pay as much or more first.',
  input: z.strictObject({
    from: jobField,
    to: jobField.nullable().default(null).describe('the job to move to; null: what could come next'),
    ...searchFields,
  }),
  example: {
    from: 'cashier',
    state: 'GA',
    predicates: [{ type: 'figure', measure: 'salary', bound: 'at-least', value: 40_000 }],
  },
  query({ from, to, ...search }, desk) {
    const [own, ...subjects] = subjectsAsked(to === null ? [from] : [from, to], desk);
    if (to !== null && subjects.length === 0)
      throw new AskError([`"${from}" and "${to}" are the same job; leave "to" out to see what could come next.`]);
    return { ...searchAsked(search, desk), operation: 'move', own: own?.id ?? null, subjects };
  },
});
