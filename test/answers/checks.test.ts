import { checkLines, withRatings } from '../../src/answers/checks';
import type { Predicate, Trait } from '../../src/query/predicate';
import { shareBelow } from '../../src/query/trait-fit';
import { answerAbout, JOBS, realAnswerContext } from '../support/real-answers';
import { realDataset } from '../support/real-content';

const { actors, collections, florists, infantry, nurses, roofers } = JOBS;
const CIVIL_ENGINEERS = '17-2051.00';
const dataset = realDataset();

const wanted = (trait: Trait, not = false): Predicate => ({ type: 'trait', trait, not });
const maths: Trait = { label: 'mathematics', terms: [{ list: 'knowledge', name: 'Mathematics' }] };
const knowledge = (name: string): Trait => ({ label: name, terms: [{ list: 'knowledge', name }] });
/** Something that several terms of O*NET stand for together. */
const numbers: Trait = {
  label: 'working with numbers',
  terms: [...maths.terms, { list: 'skills', name: 'Mathematics' }, { list: 'interests', name: 'Conventional' }],
};

function linesOf(id: string, ...predicates: Predicate[]): string[] {
  const subject = dataset.subject(id);
  if (!subject) throw new Error(`no occupation ${id}`);
  const checks = checkLines(predicates, subject, realAnswerContext());
  return withRatings(checks, { predicates, measures: [] }, [subject], realAnswerContext());
}
/** The lowest share of jobs with less of something at which each level is told, the highest first. */
const LEVELS: readonly [number, string][] = [
  [0.9, 'far higher'],
  [0.65, 'higher'],
  [0.35, 'about the same'],
  [0.1, 'lower'],
  [0, 'far lower'],
];
/** The level in a line: "O*NET rates … far higher for … than for most jobs". */
const levelIn = (line = '') =>
  /^O\*NET rates .*? ((?:far )?(?:higher|lower)|about the same) for .* (?:than for most jobs|as for jobs in general)\b/.exec(
    line,
  )?.[1];
const levelOfShare = (share: number) => LEVELS.find(([least]) => share >= least)?.[1];
const shareOf = (id: string) => Number(shareBelow(numbers, { id }, dataset));

describe('how much of something a job has', () => {
  it('is set against all jobs, if several terms stand for it', () => {
    const [line, ...none] = linesOf(CIVIL_ENGINEERS, wanted(numbers));
    expect(none).toEqual([]);
    expect(line).toMatch(/^O\*NET rates working with numbers far higher for civil engineers than for most jobs/);
    expect(shareOf(CIVIL_ENGINEERS)).toBeGreaterThanOrEqual(0.9);
    expect(line).not.toContain('%');
  });

  it('is lower for a job that has less of it than most', () => {
    const [line] = linesOf(florists, wanted(numbers));
    expect(shareOf(florists)).toBeLessThan(0.35);
    expect(shareOf(florists)).toBeGreaterThanOrEqual(0.1);
    expect(levelIn(line)).toBe('lower');
  });

  it('is one of five levels, by the share of jobs that have less of it', () => {
    const told = dataset.entries.flatMap(({ id }) => {
      const [line] = linesOf(id, wanted(numbers));
      return line === undefined ? [] : [{ id, level: levelIn(line) }];
    });
    for (const { id, level } of told) expect(level).toBe(levelOfShare(shareOf(id)));
    expect(new Set(told.map(({ level }) => level))).toEqual(new Set(LEVELS.map(([, level]) => level)));
  });

  it('is a level as well, if its only term is neither a skill nor an area of knowledge', () => {
    const artistic: Trait = { label: 'art', terms: [{ list: 'interests', name: 'Artistic' }] };
    const [line, ...none] = linesOf(florists, wanted(artistic));
    expect(none).toEqual([]);
    expect(levelIn(line)).toBe(levelOfShare(Number(shareBelow(artistic, { id: florists }, dataset))));
  });

  it('names the source of each of its terms', () => {
    const [line] = linesOf(CIVIL_ENGINEERS, wanted(numbers));
    for (const source of ['onet', 'onet-skills', 'onet-knowledge'])
      expect(line).toContain(dataset.sources[source]?.label);
  });

  it('is its rank among what the job needs, if it is one skill or area of knowledge', () => {
    const [line, ...none] = linesOf(CIVIL_ENGINEERS, wanted(maths));
    expect(none).toEqual([]);
    expect(line).toContain(` of ${dataset.terms.knowledge.length} `);
    expect(line).not.toContain('%');
    const [skill] = linesOf(
      CIVIL_ENGINEERS,
      wanted({ label: 'writing', terms: [{ list: 'skills', name: 'Writing' }] }),
    );
    expect(skill).toContain(` of ${dataset.terms.skills.length} `);
  });

  it('is told for each thing asked about', () => {
    const lines = linesOf(nurses, wanted(numbers), wanted(maths));
    expect(lines).toEqual([...linesOf(nurses, wanted(numbers)), ...linesOf(nurses, wanted(maths))]);
    expect(lines).toHaveLength(2);
  });

  it('is only its rank for a job with figures of its own, which is not among all jobs', () => {
    expect(linesOf(collections, wanted(numbers))).toEqual([]);
    expect(linesOf(collections, wanted(maths))).toHaveLength(1);
  });

  it('is not told of a job that O*NET does not rate', () => {
    expect(linesOf(infantry, wanted(numbers), wanted(maths))).toEqual([]);
  });
});

describe('a check of a job', () => {
  const [check = ''] = linesOf(roofers, wanted(numbers));

  it('stands first in its overview and before what it needs, but after a figure asked for', () => {
    const placeAfter = (rest: Parameters<typeof answerAbout>[1]) =>
      answerAbout([roofers], { ...rest, predicates: [wanted(numbers)] })
        .text.split('\n')
        .indexOf(check);
    expect(placeAfter({})).toBe(0);
    expect(placeAfter({ operation: 'show', measures: ['skills'] })).toBe(0);
    expect(placeAfter({ operation: 'show', measures: ['salary'] })).toBeGreaterThan(0);
  });

  it('is left out after the first three', () => {
    const many = [numbers, ...['Mechanical', 'Design', 'Chemistry'].map(knowledge)].map(trait => wanted(trait));
    expect(linesOf(CIVIL_ENGINEERS, ...many)).toEqual(linesOf(CIVIL_ENGINEERS, ...many.slice(0, 3)));
  });

  it('adds nothing else to the reply', () => {
    const [first, ...others] = answerAbout([roofers], { predicates: [wanted(numbers)] }).text.split('\n');
    expect(first).toBe(check);
    expect(others.join('\n')).toBe(answerAbout([roofers]).text);
  });

  it('comes before a general comparison and after one of figures, once for each job, in their order', () => {
    const [nurse] = linesOf(nurses, wanted(numbers));
    const lines = answerAbout([nurses, roofers], { predicates: [wanted(numbers)] }).text.split('\n');
    expect(lines.slice(0, 2)).toEqual([nurse, check]);
    const { text, winner } = answerAbout([nurses, roofers], { measures: ['salary'], predicates: [wanted(numbers)] });
    expect(text.split('\n').indexOf(check)).toBe(text.split('\n').indexOf(nurse ?? '') + 1);
    expect(text.split('\n').indexOf(check)).toBeGreaterThan(1);
    expect(winner).toBe(nurses);
  });

  it('is not of schooling in a comparison, whose figures show it', () => {
    const degree: Predicate = { type: 'education', level: "Bachelor's degree", bound: 'exactly' };
    const [own] = linesOf(roofers, degree);
    expect(own).toBeDefined();
    const compared = (...predicates: Predicate[]) =>
      answerAbout([nurses, roofers], { measures: ['education'], predicates }).text;
    expect(compared(degree)).toBe(compared());
    expect(compared(degree, wanted(numbers))).toBe(compared(wanted(numbers)));
  });

  it('leaves out the jobs of a comparison that are not rated', () => {
    const { text } = answerAbout([infantry, roofers, actors], { measures: ['growth'], predicates: [wanted(numbers)] });
    const [actor] = linesOf(actors, wanted(numbers));
    expect(text.split('\n').slice(1, 3)).toEqual([check, actor]);
  });
});
