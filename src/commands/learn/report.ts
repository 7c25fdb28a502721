import type { Fate } from './asked';
import type { Group } from './group';
import type { Proposer } from './propose';

/** Wordings shown of one group. */
const SHOWN = 5;

/** What is reported, in this order, and what to make of it. */
const SECTIONS: readonly [fate: Fate, heading: string][] = [
  ['down', 'Answered, with a thumb down: ask them, and see what the answer lacks'],
  ['unknown-job', 'By names that the bot does not know: a line each, where it is the name of a job'],
  ['not-understood', 'About a job, and not understood: a line each'],
  ['no-job', 'Without the name of a job, as far as the bot can see: it asked back'],
  ['no-data', 'Understood, and in no data: nothing to add, but this is what people want to know'],
  [
    'declined',
    'Declined: rightly, unless one is about careers; what the bot should say to it goes into dialogs/talk.yaml',
  ],
  ['answered', 'Answered today: the content has changed, or they leant on something said before'],
];

/** The lines of the report: groups by what became of them, each with how often it was asked and what to add. */
export function reportLines(groups: readonly Group[], propose: Proposer): string[] {
  return SECTIONS.flatMap(([fate, heading]) => {
    const some = groups.filter(group => group.fate === fate);
    const times = some.reduce((sum, group) => sum + group.times, 0);
    return some.length === 0 ? [] : [`${heading} (${times})`, ...some.flatMap(group => groupLines(group, propose)), ''];
  });
}

function groupLines(group: Group, propose: Proposer): string[] {
  const { matter, times, questions } = group;
  const wordings = questions.map(({ question, comment }) => `${question}${comment ? ` (“${comment}”)` : ''}`);
  const [heading = '', ...rest] = matter === '' ? wordings : [matter, ...wordings];
  const more = rest.length - SHOWN;
  return [
    `${String(times).padStart(5)} × ${heading}`,
    ...rest.slice(0, SHOWN).map(wording => `          ${wording}`),
    ...(more > 0 ? [`          … and ${more} more wordings`] : []),
    ...propose(group).map((line, at) => `       ${at === 0 ? '->' : '  '} ${line}`),
  ];
}
