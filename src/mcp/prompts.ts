import type { Prompt } from '@modelcontextprotocol/sdk/types.js';
import { cut } from './tool';

/** An argument of a prompt. */
interface Argument {
  name: string;
  description: string;
  required: boolean;
}

/** A task that people can choose in their assistant. */
interface Task {
  listing: Prompt & { arguments: Argument[] };
  /** Returns the instructions for the assistant. @param given arguments by name; some may be missing */
  say(given: Record<string, string>): string;
}

const CITE = 'Give each figure with its source and date, and say so if there is none. Add no figures of your own.';

const STATE: Argument = {
  name: 'state',
  description: 'a state of the US; left out: the whole country',
  required: false,
};
const where = (state: string) => (state ? ` in ${state}` : '');

const tasks: readonly Task[] = [
  {
    listing: {
      name: 'compare-jobs',
      title: 'Compare two jobs',
      description: 'Pay, growth, number of jobs, schooling and skills of two jobs, side by side.',
      arguments: [
        { name: 'first', description: 'a job', required: true },
        { name: 'second', description: 'another job', required: true },
        STATE,
      ],
    },
    say: ({ first, second, state = '' }) =>
      `Compare the jobs "${first}" and "${second}"${where(state)} with the tool "compare". Say first which pays more and by how much, then what speaks for each. ${CITE}`,
  },
  {
    listing: {
      name: 'careers-from-my-job',
      title: 'Careers from my job',
      description: 'What could come next after a job, and what a move would take.',
      arguments: [{ name: 'job', description: 'the job you have or had', required: true }, STATE],
    },
    say: ({ job, state = '' }) =>
      `I work as "${job}"${where(state)}. Find what I could do next with the tool "move". For the two that suit best call "move" again with the job as "to", and tell which skills carry over, which are missing, and what is needed for entry. ${CITE}`,
  },
  {
    listing: {
      name: 'jobs-within-limits',
      title: 'Jobs within my limits',
      description: 'Jobs that meet what you want: pay, schooling, growth, a field of work, what you like.',
      arguments: [
        { name: 'limits', description: 'what the job has to be like, in your own words', required: true },
        STATE,
      ],
    },
    say: ({ limits, state = '' }) =>
      `Find jobs${where(state)} that meet this: ${limits}. Put it into predicates of the tool "rank", and order the jobs by what matters most. Say which of my wishes the data cannot answer. ${CITE}`,
  },
];

/** Listings of all prompts. */
export const prompts: readonly Prompt[] = tasks.map(({ listing }) => listing);

/** Returns the text of a prompt with its arguments, or what is wrong with the call. */
export function fillPrompt(name: string, given: Record<string, string>): { text: string } | { problem: string } {
  const task = tasks.find(({ listing }) => listing.name === name);
  if (!task)
    return {
      problem: `There is no prompt "${cut(name)}"; allowed: ${tasks.map(({ listing }) => listing.name).join(', ')}.`,
    };
  const missing = task.listing.arguments.filter(({ name, required }) => required && !given[name]?.trim());
  if (missing.length > 0)
    return { problem: missing.map(({ name, description }) => `"${name}" is missing: ${description}.`).join(' ') };
  return { text: task.say(given) };
}
