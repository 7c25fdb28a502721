import { readFileSync } from 'node:fs';
import path from 'node:path';
import { dataDirectory } from '../../src/knowledge/data-directory';
import type { Predicate } from '../../src/query/predicate';
import { answerAbout, JOBS, realAnswerContext } from '../support/real-answers';

const SOURCE = 'NCES CIP–SOC crosswalk, 2020';
const { dataset } = realAnswerContext();
/** Programs as the file has them: code, title, occupations. */
const { programs } = JSON.parse(readFileSync(path.join(dataDirectory, 'majors.json'), 'utf8')) as {
  programs: [string, string, string[]][];
};

const forMajor = (label: string, ...codes: string[]): Predicate => ({
  type: 'major',
  majors: [{ label, programs: codes }],
});
const ranked = (predicates: Predicate[]) =>
  answerAbout([], {
    operation: 'rank',
    predicates,
    measures: ['salary', 'growth'],
    order: { measure: 'salary', direction: 'descending' },
    limit: 10,
  });

describe('jobs for a major', () => {
  it('are those that the crosswalk names for its programs, best paid first, with growth', () => {
    const { facts, occupations, sources, text } = ranked([forMajor('biology', '26.01')]);
    const named = new Set(programs.filter(([cip]) => cip.startsWith('26.01')).flatMap(([, , socs]) => socs));
    expect(occupations.length).toBeGreaterThan(5);
    for (const { soc } of occupations) expect(named).toContain(soc);
    const pay = facts.filter(({ measure }) => measure === 'salary').map(({ value }) => value);
    expect(pay).toEqual([...pay].sort((a, b) => Number(b) - Number(a)));
    expect(facts.filter(({ measure }) => measure === 'growth')).toHaveLength(occupations.length);
    expect(sources).toContain(SOURCE);
    expect(text).toContain('not who gets hired');
  });

  it('can be narrowed like any list', () => {
    const over: Predicate = { type: 'figure', measure: 'salary', bound: 'at-least', value: 90_000, strict: false };
    const { facts } = ranked([forMajor('biology', '26.01'), over]);
    for (const { measure, value } of facts) if (measure === 'salary') expect(value).toBeGreaterThanOrEqual(90_000);
  });

  it('are reported as none for a program that leads to none', () => {
    const empty = programs.find(([, , socs]) => socs.length === 0) ?? ['', '', []];
    const { outcome, text } = ranked([forMajor(empty[1], empty[0])]);
    expect(outcome).toBe('no-data');
    expect(text).toContain('NCES lists no job');
  });
});

describe('majors for a job', () => {
  it('are programs that prepare for it, those with its own name first', () => {
    const [fact] = answerAbout([JOBS.nurses], { operation: 'show', measures: ['major'] }).facts;
    const titles = programs.filter(([, , socs]) => socs.includes('29-1141')).map(([, title]) => title);
    const told = Array.isArray(fact?.value) ? fact.value.map(({ name }) => name) : [];
    expect(told[0]).toBe('Registered Nursing/Registered Nurse');
    for (const name of told) expect(titles).toContain(name);
    expect(fact?.source).toBe(SOURCE);
  });

  it('are told apart where a name has commas', () => {
    const { text } = answerAbout(['15-2011.00'], { operation: 'show', measures: ['major'] });
    expect(text).toContain('Applied Mathematics, General; ');
  });

  it('are known for nearly every occupation', () => {
    const socs = new Set(programs.flatMap(([, , of]) => of));
    const without = dataset.occupations.filter(({ soc }) => !socs.has(soc));
    expect(without.length).toBeLessThan(dataset.occupations.length / 3);
  });

  it('of a featured job are those of its own page', () => {
    const [fact] = answerAbout([JOBS.collections], { operation: 'show', measures: ['major'] }).facts;
    expect(fact).toMatchObject({ value: 'Business', source: 'comparison page, undated' });
  });

  it.each([
    ['Yes', '51.3801'],
    ['NCES does not list', '23.01'],
  ])('answer a question about one of them with yes or no: %s', (answer, cip) => {
    const predicates = [forMajor('that', cip)];
    expect(answerAbout([JOBS.nurses], { operation: 'show', measures: ['major'], predicates }).text).toContain(answer);
  });
});

test.each([
  [JOBS.electricians, 'Microsoft Excel'],
  [JOBS.florists, 'Adobe Photoshop'],
  [JOBS.roofers, 'Apache Kafka'],
])('Whether %s use %s is answered as O*NET lists it', (id, name) => {
  const subject = dataset.subject(id);
  const used =
    subject?.type === 'occupation' && subject.onet?.technology.includes(dataset.terms.technology.indexOf(name));
  const trait = { label: name, terms: [{ list: 'technology' as const, name }] };
  const { text } = answerAbout([id], {
    operation: 'show',
    measures: ['technology'],
    predicates: [{ type: 'trait', trait, not: false }],
  });
  expect(text.startsWith('Yes')).toBe(used);
});
