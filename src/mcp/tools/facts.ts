import { z } from 'zod';
import { subjectsAsked } from '../asked/jobs';
import { statesAsked } from '../asked/places';
import { fields, jobsField } from '../input-fields';
import { queryTool } from './query-tool';

/** Tool that looks up measures of occupations, nationally or by state. */
export const facts = queryTool({
  name: 'facts',
  title: 'Figures of jobs',
  description:
    'Looks up measures of one to ten jobs or fields of work, for the whole country or for states: each value with its unit, source and date, or why there is none.',
  input: z.strictObject({
    jobs: jobsField(1),
    measures: fields.measures.min(1),
    states: fields.states,
    nation: fields.nation,
    period: fields.period,
  }),
  example: { jobs: ['roofer'], measures: ['salary', 'growth'], states: ['OH'] },
  query: ({ jobs, states, ...asked }, desk) => ({
    ...asked,
    operation: 'show',
    subjects: subjectsAsked(jobs, desk),
    places: statesAsked(states, desk),
  }),
});
