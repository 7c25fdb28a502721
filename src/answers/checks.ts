import type { Dataset, Subject } from '../knowledge/dataset';
import { educationLevels } from '../knowledge/education-levels';
import type { MeasureId } from '../knowledge/fact';
import { levelOf } from '../knowledge/measures/levels';
import { isTechnology, type Predicate, type PredicateOf, predicatesOf, type Trait } from '../query/predicate';
import type { Query } from '../query/query';
import { sourcesOfPredicates } from '../query/select-occupations';
import { shareBelow } from '../query/trait-fit';
import { type AnswerContext, factOf } from './answer-context';
import { capital } from './capital';
import { levelInSentence } from './format-value';
import { jobName } from './job-name';
import { majorsSaid } from './majors-said';

/**
 * Answers what a question asks about one job by naming conditions: whether it uses a technology, whether a major prepares for it, and
 * whether a level of schooling is enough.
 */
export function checkLines(predicates: readonly Predicate[], subject: Subject, context: AnswerContext): string[] {
  if (subject.type !== 'occupation') return [];
  const { dataset, wording } = context;
  const job = jobName(subject, context);
  const cited = (id: string) => wording.cited(dataset.sources[id]?.label ?? id);
  const technologies = predicatesOf('trait', predicates).filter(({ trait }) => isTechnology(trait));
  const majors = predicatesOf('major', predicates).flatMap(({ majors }) => majors);
  return [
    ...technologies.map(({ trait }) =>
      wording.say('fact', 'technology-used', {
        job,
        what: trait.label,
        uses: String(usesAny(subject, trait, dataset)),
        source: cited('onet'),
      }),
    ),
    ...majors.map(major =>
      wording.say('fact', 'major-listed', {
        job,
        what: majorsSaid([major]),
        uses: String(dataset.majors.preparedFor(major.programs).has(subject.soc)),
        source: cited('majors'),
      }),
    ),
    ...predicatesOf('education', predicates).flatMap(held => schoolingLines(held, subject, context)),
  ];
}

/** Measures that ratings answer. If a question names only these, or none, ratings come first. */
const ANSWERED_BY_RATINGS: readonly MeasureId[] = [
  'skills',
  'knowledge',
  'work-styles',
  'interests',
  'activities',
  'duties',
];

/** How many ratings a reply gives for each job; somebody may name any number of likes. */
const MOST_RATINGS = 3;

/**
 * Adds O*NET's ratings of the jobs for the knowledge, skills and likes that a question names to the lines of a reply: before them if
 * that is what it asks, otherwise after them.
 */
export function withRatings(
  lines: readonly string[],
  { predicates, measures }: Pick<Query, 'predicates' | 'measures'>,
  subjects: readonly Subject[],
  context: AnswerContext,
): string[] {
  const traits = predicatesOf('trait', predicates).flatMap(({ trait }) => (isTechnology(trait) ? [] : [trait]));
  const jobs = subjects.filter(({ type }) => type === 'occupation');
  const ratings = jobs.flatMap(job => traits.slice(0, MOST_RATINGS).flatMap(trait => traitLines(trait, job, context)));
  return measures.every(measure => ANSWERED_BY_RATINGS.includes(measure))
    ? [...ratings, ...lines]
    : [...lines, ...ratings];
}

/** Says how a level of schooling compares with the one that is usually required for entry. */
function schoolingLines(
  { level, bound }: PredicateOf<'education'>,
  subject: Subject,
  context: AnswerContext,
): string[] {
  const { dataset, wording } = context;
  const usual = levelOf(factOf('education', subject, null, context));
  if (usual === null || bound === 'at-least') return [];
  const gap = educationLevels.indexOf(level) - usual;
  const most = bound === 'at-most' ? 'enough' : 'more';
  const compared = gap < 0 ? 'less' : gap === 0 ? 'same' : most;
  const what = levelInSentence('education', level, { stateName: dataset.stateName, wording });
  return [wording.say('fact', 'schooling-compared', { what: capital(what), compared })];
}

/** Says how a single skill or area of knowledge ranks among those of the job; for anything else, whether the job has more of it than most. */
function traitLines(trait: Trait, subject: Subject, context: AnswerContext): string[] {
  const [only, another] = trait.terms;
  const isRated = only !== undefined && !another && RATED.some(({ list }) => list === only.list);
  return isRated ? rankLines(trait, subject, context) : levelLines(trait, subject, context);
}

/** "O*NET rates working with people higher for phlebotomists than for most jobs." */
function levelLines(trait: Trait, subject: Subject, context: AnswerContext): string[] {
  const { dataset, wording } = context;
  const share = shareBelow(trait, subject, dataset);
  if (share === null) return [];
  const predicates: Predicate[] = [{ type: 'trait', trait, not: false }];
  const source = wording.cited(sourcesOfPredicates({ predicates, places: [] }, dataset).join('; '));
  const level = LEVELS.find(({ from }) => share >= from)?.level ?? 'least';
  return [wording.say('fact', 'trait-level', { what: trait.label, job: jobName(subject, context), level, source })];
}

/** How high a trait is rated, from the share of jobs that have less of it. */
const LEVELS = [
  { from: 0.9, level: 'most' },
  { from: 0.65, level: 'more' },
  { from: 0.35, level: 'average' },
  { from: 0.1, level: 'less' },
] as const;

/** Says how the knowledge or skill asked about ranks among all that O*NET rates for the job, by importance. */
function rankLines({ terms }: Trait, subject: Subject, context: AnswerContext): string[] {
  const { dataset, wording } = context;
  const onet = subject.type === 'occupation' ? subject.onet : null;
  return RATED.flatMap(({ list, source }) => {
    const rated = onet?.[list] ?? [];
    const wanted = terms.filter(term => term.list === list).map(({ name }) => name);
    if (wanted.length === 0 || rated.length === 0) return [];
    const names = rated.map(([at]) => dataset.terms[list][at] ?? '');
    const at = names.findIndex(name => wanted.includes(name));
    const what = names[at] ?? wanted[0] ?? '';
    const values = { what, job: jobName(subject, context), about: list, count: dataset.terms[list].length };
    const cited = wording.cited(dataset.sources[source]?.label ?? source);
    return [wording.say('fact', at < 0 ? 'unranked' : 'ranked', { ...values, rank: at + 1, source: cited })];
  });
}

/** O*NET's ratings of a job by importance, with their source. */
const RATED = [
  { list: 'knowledge', source: 'onet-knowledge' },
  { list: 'skills', source: 'onet-skills' },
] as const;

/** True if O*NET lists any of the products for the job. */
function usesAny(subject: Subject, { terms }: Trait, { terms: { technology } }: Dataset): boolean {
  const used = subject.type === 'occupation' ? (subject.onet?.technology ?? []) : [];
  const names = new Set(terms.map(({ name }) => name));
  return used.some(at => names.has(technology[at] ?? ''));
}
