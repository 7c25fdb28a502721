import { CardFactory } from 'botbuilder';
import type { OccupationRef } from '../../answers/answer';
import { type JobLookup, LONGEST_JOB_NAME } from '../../conversation/job-lookup';
import type { Element } from '../cards/expand';
import { line } from '../cards/lines';
import { COMPARE_JOBS } from './manifest';

/** Most choices to offer if a name is ambiguous. */
const MOST_CHOICES = 8;

/** What was typed or chosen for one side of the comparison. */
export interface Side {
  typed: string;
  /** The occupation; null if it is not clear yet. */
  id: string | null;
  /** Candidates, the most likely first. */
  choices: OccupationRef[];
}

/** Reads one field of the dialog: the id of an earlier choice, an unambiguous name, or a name with several candidates. */
export function readJob(text: string, jobs: JobLookup): Side {
  const wanted = text.trim();
  if (wanted === '') return { typed: '', id: null, choices: [] };
  const choices = jobs.find(wanted, MOST_CHOICES);
  const only = choices.length === 1 ? choices[0]?.id : undefined;
  return { typed: wanted, id: jobs.named(wanted) ?? only ?? null, choices };
}

/**
 * Returns the dialog that asks for two jobs, or after a submission asks again for what is unclear. @returns the body of the invoke's
 * response
 */
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

/** Returns a text field, or a list of choices if the name is ambiguous. */
function field(id: 'first' | 'second', label: string, example: string, side: Side, submitted: boolean): Element[] {
  const needed = { isRequired: true, errorMessage: 'Name a job.' };
  if (side.id === null && side.choices.length > 0) {
    const choices = side.choices.map(({ id: value, title }) => ({ title, value }));
    return [
      line(`“${side.typed}” fits several jobs. Which one do you mean?`),
      { type: 'Input.ChoiceSet', id, label, style: 'expanded', choices, value: choices[0]?.value ?? '', ...needed },
    ];
  }
  const unknown = submitted && side.typed !== '' && side.id === null && side.choices.length === 0;
  const value =
    side.id === null ? side.typed : (side.choices.find(choice => choice.id === side.id)?.title ?? side.typed);
  return [
    ...(unknown ? [line(`I know no job called “${side.typed}”. Try its official title or an everyday name.`)] : []),
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
