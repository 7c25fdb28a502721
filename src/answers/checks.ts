import type { Dataset, Subject } from '../knowledge/dataset';
import { isTechnology, type Predicate, predicatesOf, type Trait } from '../query/predicate';
import { jobName } from './job-name';
import { majorsSaid } from './majors-said';
import type { Toolbox } from './toolbox';

/** Yes or no to what is asked about a job beside its lists: whether it uses a technology, whether a major prepares for it. */
export function checkLines(predicates: readonly Predicate[], subject: Subject, toolbox: Toolbox): string[] {
  if (subject.type !== 'occupation') return [];
  const { dataset, wording } = toolbox;
  const job = jobName(subject, toolbox);
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
        uses: String(dataset.majors.preparedFor(major.programmes).has(subject.soc)),
        source: cited('majors'),
      }),
    ),
  ];
}

/** Whether O*NET lists one of the products for the job. */
function usesAny(subject: Subject, { terms }: Trait, { terms: { technology } }: Dataset): boolean {
  const used = subject.type === 'occupation' ? (subject.onet?.technology ?? []) : [];
  const names = new Set(terms.map(({ name }) => name));
  return used.some(at => names.has(technology[at] ?? ''));
}
