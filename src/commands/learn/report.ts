import type { JobLookup } from '../../conversation/job-lookup';
import type { Fate } from './asked';
import type { Group } from './group';
import { proposeExamples, proposeNames } from './propose';

/** Wordings shown of one group. */
const SHOWN = 5;

/** What is reported, in this order, and what to make of it. */
const SECTIONS: readonly [fate: Fate, heading: string][] = [
  ['down', 'Answered, with a thumb down: ask them, and see what the answer lacks'],
  ['unknown-job', 'By names that the bot does not know: a line each, where it is the name of a job'],
  ['not-understood', 'Not understood: label them below'],
  ['no-job', 'Without the name of a job, as far as the bot can see: it asked back'],
  ['no-data', 'Understood, and in no data: nothing to add, but this is what people want to know'],
  [
    'declined',
    'Declined: rightly, unless one is about careers; what the bot should say to it goes into dialogs/talk.yaml',
  ],
  ['answered', 'Answered today: the content has changed, or they leant on something said before'],
];

const TO_BE_LABELLED =
  'To be labelled: put right what the bot read of them (docs/labelling.md), add the lines to a file of dialogs/examples/, and run npm run train';

/**
 * The lines of the report: groups by what became of them, each with how often it was asked and what to add; then all that was not
 * understood, as lines to be labelled.
 */
export function reportLines(groups: readonly Group[], jobs: JobLookup): string[] {
  const sections = SECTIONS.map(([fate, heading]) => ({ heading, some: groups.filter(group => group.fate === fate) }));
  const lines = sections.flatMap(({ heading, some }) => {
    const times = some.reduce((sum, group) => sum + group.times, 0);
    return some.length === 0 ? [] : [`${heading} (${times})`, ...some.flatMap(group => groupLines(group, jobs)), ''];
  });
  const examples = proposeExamples(sections.flatMap(({ some }) => some));
  return [...lines, ...(examples.length > 0 ? [TO_BE_LABELLED, ...examples, ''] : [])];
}

function groupLines(group: Group, jobs: JobLookup): string[] {
  const { matter, times, questions } = group;
  const wordings = questions.map(({ question, comment }) => `${question}${comment ? ` (“${comment}”)` : ''}`);
  const [heading = '', ...rest] = matter === '' ? wordings : [matter, ...wordings];
  const more = rest.length - SHOWN;
  return [
    `${String(times).padStart(5)} × ${heading}`,
    ...rest.slice(0, SHOWN).map(wording => `          ${wording}`),
    ...(more > 0 ? [`          … and ${more} more wordings`] : []),
    ...proposeNames(group, jobs).map((line, at) => `       ${at === 0 ? '->' : '  '} ${line}`),
  ];
}
