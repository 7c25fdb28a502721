import type { JobLookup } from '../../conversation/job-lookup';
import type { Fate } from './asked';
import type { Group } from './group';
import { proposeExamples, proposeNames } from './propose';

/** Wordings shown for each group. */
const SHOWN = 5;

/** Sections of the report, in this order, with what to do about them. */
const SECTIONS: readonly [fate: Fate, heading: string][] = [
  ['down', 'Answered, but rated thumbs-down: ask the bot again and see what the answer lacks'],
  ['unknown-job', 'Unknown names: add a line for each that is the name of a job'],
  ['not-understood', 'Not understood: label them below'],
  ['no-job', 'No job name that the bot recognized: it asked back'],
  ['no-data', 'Understood, but not in the data: nothing to add, but this is what people want to know'],
  [
    'declined',
    'Declined, which is right unless a message is about careers; replies to small talk are in dialogs/talk.yaml',
  ],
  ['answered', 'Answered today: the content has changed, or they depended on earlier messages'],
];

const TO_LABEL =
  'To label: correct how the bot read them (docs/labeling.md), add the lines to a file in dialogs/examples/, and run npm run train';

/**
 * Returns the lines of the report: groups by outcome, each with how often it was asked and what to add; then the messages that were not
 * understood, as lines to label.
 */
export function reportLines(groups: readonly Group[], jobs: JobLookup): string[] {
  const sections = SECTIONS.map(([fate, heading]) => ({ heading, some: groups.filter(group => group.fate === fate) }));
  const lines = sections.flatMap(({ heading, some }) => {
    const times = some.reduce((sum, group) => sum + group.times, 0);
    return some.length === 0 ? [] : [`${heading} (${times})`, ...some.flatMap(group => groupLines(group, jobs)), ''];
  });
  const examples = proposeExamples(sections.flatMap(({ some }) => some));
  return [...lines, ...(examples.length > 0 ? [TO_LABEL, ...examples, ''] : [])];
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
