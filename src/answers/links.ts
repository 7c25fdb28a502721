import type { Dialogs } from '../content/dialogs';
import type { Dataset, Occupation } from '../knowledge/dataset';
import { filledAddress, type LinkTemplate, type LinkValues } from '../knowledge/schema/links';
import { predicatesOf } from '../query/predicate';
import type { Query } from '../query/query';
import type { Answer, Link } from './answer';
import type { AnswerContext } from './answer-context';
import { findTerm } from './find-term';
import { levelId } from './format-value';

/**
 * Adds links to pages where people can read more: about the job, if an answer describes it or says where its figures are from; and about
 * the topics and terms of the answer, such as licenses.
 */
export function withLinks(answer: Answer, query: Query, context: AnswerContext): Answer {
  if (answer.outcome === 'clarify' || query.operation === 'none') return answer;
  const { dataset, wording } = context;
  const job = jobOf(answer, dataset);
  const topics = topicsOf(query, answer, wording.dialogs);
  const onTopics = linksTo(dataset, job, ({ for: of = [] }) => of.some(topic => topics.has(topic)));
  const onJob = job && isOnJob(answer, query) ? linksTo(dataset, job, ({ for: of }) => of === undefined) : [];
  if (onTopics.length + onJob.length === 0) return answer;
  return {
    ...answer,
    links: [...onTopics, ...onJob],
    linksTitle: wording.say(onJob.length > 0 ? 'overview' : 'fact', 'links'),
  };
}

/** The links of `data/links.yaml` that are wanted, without those that need a code the job does not have. */
function linksTo({ links }: Dataset, job: Occupation | null, isWanted: (link: LinkTemplate) => boolean): Link[] {
  const values = job ? linkValues(job) : {};
  return Object.values(links)
    .filter(isWanted)
    .flatMap(({ label, url }) => {
      const address = filledAddress(url, values);
      return address === null ? [] : [{ label, url: address }];
    });
}

/**
 * The codes of a job in addresses. O*NET has no profile of the military and of jobs that are "all other" of their group; the profiles of
 * BLS are those of lines with pay.
 */
function linkValues({ onet, line }: Occupation): LinkValues {
  return {
    ...(onet && onet.activities.length > 0 ? { code: onet.code } : {}),
    ...(line?.wages ? { occupation: line.code.replace('-', ''), major: `${line.code.slice(0, 2)}0000` } : {}),
  };
}

/** The only job that an answer is about; null if it is about none or several, or about a group. */
function jobOf({ occupations: [only, another] }: Answer, dataset: Dataset): Occupation | null {
  const subject = only && !another ? dataset.subject(only.id) : undefined;
  return subject?.type === 'occupation' ? subject : null;
}

/** True if an answer describes one job, or says where figures are from. */
function isOnJob({ kind, occupations }: Answer, { operation, explain }: Query): boolean {
  return operation === 'explain' ? (explain ?? 'source') === 'source' : kind === 'overview' && occupations.length === 1;
}

/** Ids of the topics and terms of an answer; among them, the training that was asked about. */
function topicsOf(
  { topic, unsupported, term, measures, predicates }: Query,
  { facts }: Answer,
  dialogs: Dialogs,
): Set<string | null> {
  const levels = [
    ...predicatesOf('training', predicates).flatMap(({ levels }) => levels),
    ...facts.flatMap(({ measure, value }) =>
      measure === 'training' && measures.includes('training') && typeof value === 'string' ? [value] : [],
    ),
  ];
  return new Set([topic, ...unsupported, term === null ? null : findTerm(term, dialogs), ...levels.map(levelId)]);
}
