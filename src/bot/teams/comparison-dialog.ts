import { CardFactory } from 'botbuilder';
import type { OccupationRef } from '../../answers/answer';
import { type JobLookup, LONGEST_JOB_NAME } from '../../conversation/job-lookup';
import type { Element } from '../cards/expand';
import { line } from '../cards/lines';
import { COMPARE_JOBS } from './manifest';

/** Choices offered if a name fits several jobs. */
const MOST_CHOICES = 8;

/** The text typed or chosen for one side of the comparison. */
export interface Side {
  said: string;
  /** The job it means; null if not clear yet. */
  id: string | null;
  /** Jobs it may mean, the likeliest first. */
  choices: OccupationRef[];
}

/** Reads one field of the dialog: an id chosen before, a name that means one job, or a name that needs a choice. */
export function readJob(said: string, jobs: JobLookup): Side {
  const wanted = said.trim();
  if (wanted === '') return { said: '', id: null, choices: [] };
  const choices = jobs.find(wanted, MOST_CHOICES);
  const only = choices.length === 1 ? choices[0]?.id : undefined;
  return { said: wanted, id: jobs.named(wanted) ?? only ?? null, choices };
}

/** The dialog that asks for two jobs, with what is still unclear after it was sent. @returns the body of the invoke's response */
export function comparisonDialog(sides: { first: Side; second: Side; submitted?: boolean }): object {
  const { first, second, submitted = false } = sides;
  const same = submitted && first.id !== null && first.id === second.id;
  const card: Element = {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    body: [
      ...(same ? [line('These are the same job. Choose another one to compare it with.')] : []),
      ...field('first', 'First job', 'optician', first, submitted),
      ...field('second', 'Second job', 'optometrist', same ? { ...second, id: null, choices: [] } : second, submitted),
    ],
    actions: [{ type: 'Action.Submit', title: 'Compare', data: { commandId: COMPARE_JOBS } }],
  };
  return {
    task: {
      type: 'continue',
      value: { title: 'Compare two jobs', height: 'medium', width: 'medium', card: CardFactory.adaptiveCard(card) },
    },
  };
}

/** A text field, or a list if the name fits several jobs. */
function field(id: 'first' | 'second', label: string, example: string, side: Side, submitted: boolean): Element[] {
  const needed = { isRequired: true, errorMessage: 'Name a job.' };
  if (side.id === null && side.choices.length > 0) {
    const choices = side.choices.map(({ id: value, title }) => ({ title, value }));
    return [
      line(`“${side.said}” fits several jobs. Which one do you mean?`),
      { type: 'Input.ChoiceSet', id, label, style: 'expanded', choices, value: choices[0]?.value ?? '', ...needed },
    ];
  }
  const unknown = submitted && side.said !== '' && side.id === null && side.choices.length === 0;
  const value = side.id === null ? side.said : (side.choices.find(choice => choice.id === side.id)?.title ?? side.said);
  return [
    ...(unknown ? [line(`I know no job called “${side.said}”. Try its official title or an everyday name.`)] : []),
    {
      type: 'Input.Text',
      id,
      label,
      placeholder: example,
      maxLength: LONGEST_JOB_NAME,
      ...(value ? { value } : {}),
      ...needed,
    },
  ];
}
