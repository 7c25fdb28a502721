import { z } from 'zod';
import { AskError } from '../ask-error';
import { subjectsAsked } from '../asked/jobs';
import { statesAsked } from '../asked/places';
import { fields, jobsField } from '../input-fields';
import { queryTool } from './query-tool';

/** Tool that compares occupations side by side, or one occupation in several states. */
export const compare = queryTool({
  name: 'compare',
  title: 'Compare jobs',
  description:
    'Compares two to ten jobs or fields of work, or one in several states: says which comes first and by how much. Without measures it compares pay, growth, number of jobs, schooling and skills.',
  input: z.strictObject({
    jobs: jobsField(1),
    measures: fields.measures.default([]),
    states: fields.states,
    nation: fields.nation,
    period: fields.period,
  }),
  example: { jobs: ['roofer', 'glazier'], measures: ['salary'], states: ['OH'] },
  query({ jobs, states, ...asked }, desk) {
    const subjects = subjectsAsked(jobs, desk);
    const places = statesAsked(states, desk);
    if (subjects.length < 2 && places.length + Number(asked.nation) < 2)
      throw new AskError([
        'Only one item was given; give two to ten different jobs, or one job with two or more states, or with a state and "nation": true.',
      ]);
    return { ...asked, operation: 'compare', subjects, places };
  },
});
