import type { Subject } from '../knowledge/dataset';
import { skillImportance } from '../knowledge/measures/official';
import type { AnswerContext } from './answer-context';

/** O*NET calls importance 3 of 5 "important". */
const IMPORTANT = 3;
/** A skill that is this much more important in the new job must be strengthened. */
const RAISE = 0.5;
/** A skill below this importance hardly counts in the old job, so it is new. */
const NEW_BELOW = 2.5;
const SKILLS_SHOWN = 4;

/** Names of skills in a move from one job to another. */
export interface SkillGaps {
  'carries-over': string[];
  raise: string[];
  new: string[];
}

/** Groups the skills that are important in the new job by their importance in the old one; featured jobs add the skills they list. */
export function skillGaps(from: Subject, to: Subject, { dataset }: AnswerContext): SkillGaps {
  const [before, after] = [skillImportance(from, dataset), skillImportance(to, dataset)];
  const gaps: SkillGaps = { 'carries-over': [], raise: [], new: [] };
  // Without ratings of the old job, nothing can be called new.
  const rated = before.size > 0 ? [...after] : [];
  const important = rated.filter(([, importance]) => importance >= IMPORTANT).sort((a, b) => b[1] - a[1]);
  for (const [skill, importance] of important) {
    const had = before.get(skill) ?? 0;
    const part = had < NEW_BELOW ? 'new' : importance - had > RAISE ? 'raise' : 'carries-over';
    gaps[part].push(skill);
  }
  const [own, wanted] = [featuredSkills(from), featuredSkills(to)];
  gaps['carries-over'].unshift(...wanted.filter(skill => own.includes(skill)));
  gaps.new.unshift(...wanted.filter(skill => !own.includes(skill)).slice(0, 2));
  return {
    'carries-over': gaps['carries-over'].slice(0, SKILLS_SHOWN),
    raise: gaps.raise.slice(0, SKILLS_SHOWN),
    new: gaps.new.slice(0, SKILLS_SHOWN),
  };
}

function featuredSkills(subject: Subject): string[] {
  const skills = subject.type === 'occupation' ? subject.featured?.skills : undefined;
  return Array.isArray(skills) ? skills.map(({ name }) => name) : [];
}

/** Sources of the compared skills: O*NET, and the page of a featured job that lists its own. */
export function skillSources(subjects: readonly Subject[], { dataset }: AnswerContext): string[] {
  const own = subjects.flatMap(subject =>
    subject.type === 'occupation' && subject.featured && featuredSkills(subject).length > 0
      ? [subject.featured.source]
      : [],
  );
  return [...(areRated(subjects, { dataset }) ? ['onet-skills'] : []), ...own].map(
    id => dataset.sources[id]?.label ?? id,
  );
}

function areRated(subjects: readonly Subject[], { dataset }: Pick<AnswerContext, 'dataset'>): boolean {
  return subjects.every(subject => skillImportance(subject, dataset).size > 0);
}

/** The jobs whose skills O*NET does not rate. */
export function unratedOf(subjects: readonly Subject[], { dataset }: AnswerContext): Subject[] {
  return subjects.filter(subject => skillImportance(subject, dataset).size === 0);
}
