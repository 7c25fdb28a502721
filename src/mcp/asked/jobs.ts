import type { TypedQuestions } from '../../conversation/typed-questions';
import { distinct, type NamedSubject } from '../../query/query';
import { allFound, type Found } from '../ask-error';
import type { Desk } from '../desk';

/** How many occupations to suggest if a name is ambiguous. */
const OFFERED = 5;

type Knowing = Pick<Desk, 'conversation'>;

/** Finds occupations and fields by name or code, without duplicates. @throws AskError that suggests candidates for every ambiguous name */
export function subjectsAsked(words: readonly string[], desk: Knowing): NamedSubject[] {
  return distinct(allFound(words.map(name => subjectAsked(name, desk))));
}

/** Finds one occupation or field by name or code. */
export function subjectAsked(words: string, { conversation }: Knowing): Found<NamedSubject> {
  const found = conversation.typed.subject(words);
  return found ? { found } : { problem: unclear(words, conversation) };
}

function unclear(
  words: string,
  { jobs, typed }: { jobs: Desk['conversation']['jobs']; typed: TypedQuestions },
): string {
  const nearest = jobs.find(words, OFFERED).map(({ id, title }) => `${title} (${id})`);
  if (nearest.length > 0)
    return `It is not clear which job "${words}" means. Use the code or the full name of one of these: ${nearest.join(', ')}.`;
  const some = typed.context.dataset.featuredPair[1];
  return `No job is called "${words}". Use the name of a job, such as "roofer", or a code, such as "47-2181.00" or "${some.id}"; the tool "occupation" finds jobs.`;
}
