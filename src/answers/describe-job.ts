import type { Subject } from '../knowledge/dataset';
import { type AnswerContext, factOf } from './answer-context';
import { labelInSentence } from './format-value';
import { jobStart } from './job-name';

/**
 * One line that describes a job: the description of a featured job; for others their duties, or else their job family. Empty for the
 * military, which has neither.
 * @param how.most how many duties to name
 * @param how.cited whether to name the source
 */
export function describe(
  subject: Subject,
  { most, cited }: { most: number; cited: boolean },
  context: AnswerContext,
): string[] {
  const { dataset, wording } = context;
  const names = { Job: jobStart(subject, context) };
  const description = subject.type === 'occupation' ? subject.featured?.description : undefined;
  if (description) return [wording.say('overview', 'head', { ...names, description })];
  const group = dataset.subject(`${subject.soc.slice(0, 2)}-0000`)?.title;
  if (group === undefined || group === subject.title) return [];
  const duties = factOf('duties', subject, null, context);
  if (!Array.isArray(duties.value)) return [wording.say('overview', 'family', { ...names, group })];
  const activities = labelInSentence(duties, { stateName: dataset.stateName, wording }, most);
  const source = cited ? wording.cited(duties.source) : '';
  return [wording.say('overview', 'activities', { ...names, activities, source })];
}
