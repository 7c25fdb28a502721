import type { Subject } from '../knowledge/dataset';
import type { Fact } from '../knowledge/fact';
import { skillImportance } from '../knowledge/measures/official';
import type { Question } from '../language/question';
import type { Answer } from './answer';
import { barsOf } from './chart';
import { formatNumber } from './format-value';
import { gapSaid } from './gap';
import { askSimilar, askWayIn, nextQuestion } from './next-questions';
import { byTheYear, payGap, payInList, payOf } from './pay-in-lists';
import { relatedJobs } from './related-jobs';
import {
  capital,
  caveatLines,
  comparabilityLines,
  factOf,
  inPlace,
  nationalLines,
  readingLines,
  refOf,
  shown,
  sourceLines,
  sourcesOf,
  subjectsOf,
  type Toolbox,
} from './toolbox';

/** O*NET calls importance 3 of 5 "important". */
const IMPORTANT = 3;
/** A skill that matters so much more in the new job has to be raised. */
const RAISE = 0.5;
/** Below this a skill hardly counts in the old job, so it is new. */
const NEW_BELOW = 2.5;
const SKILLS_SHOWN = 4;

/** The way from one job to another, or from one job to those related to it. */
export function answerMove(question: Question, toolbox: Toolbox): Answer {
  const [from, to] = subjectsOf(question, toolbox) as [Subject, Subject | undefined];
  return to ? between(question, from, to, toolbox) : relatedTo(question, from, toolbox);
}

/** Skills that carry over, that have to be raised and that are new, then pay and schooling of the new job. */
function between(question: Question, from: Subject, to: Subject, toolbox: Toolbox): Answer {
  const { wording } = toolbox;
  const gaps = skillGaps(from, to, toolbox);
  const place = question.places[0] ?? null;
  const pay = [from, to].map(subject => payOf(subject, place, toolbox));
  const entry = (['education', 'experience', 'training'] as const).map(measure => factOf(measure, to, null, toolbox));
  const names = { from: from.plural, to: to.plural };
  const lines = (['carries-over', 'raise', 'new'] as const).flatMap(part =>
    gaps[part].length > 0 ? [wording.say('move', part, { ...names, skills: gaps[part].join(', ') })] : [],
  );
  const needs = entry.filter(fact => fact.value !== null && fact.value !== 'None').map(fact => String(fact.value));
  const facts = [...pay, ...entry];
  const bars = pay.map((fact, at) => ({ label: at === 0 ? from.plural : to.plural, fact })).filter(byTheYear);
  const chart = barsOf(capital(wording.measure('salary')), bars, toolbox);
  const rated = lines.length > 0;
  const sources = [...new Set([...(rated ? skillSources([from, to], toolbox) : []), ...sourcesOf(facts)])];
  return {
    outcome: rated || sourcesOf(facts).length > 0 ? 'answer' : 'no-data',
    kind: 'move',
    occupations: [refOf(from), refOf(to)],
    text: [
      ...(rated ? lines : [wording.say('move', 'unrated', names)]),
      ...(needs.length > 0 ? [wording.say('move', 'needs', { ...names, needs: needs.join('; ') })] : []),
      payLine(pay as [Fact, Fact], from, to, toolbox),
      ...sourceLines(sources, toolbox),
      ...caveatLines(question, facts, toolbox),
    ].join('\n'),
    ...(chart ? { chart } : {}),
    facts,
    winner: null,
    suggestions: [
      ...askWayIn(to, toolbox),
      ...askSimilar(from, toolbox),
      ...(pay.some(({ value }) => value !== null) ? [nextQuestion('compare', names, toolbox)] : []),
    ],
    sources,
  };
}

interface SkillGaps {
  'carries-over': string[];
  raise: string[];
  new: string[];
}

/** Skills important in the new job, by how they stand in the old one; featured jobs add the skills they list. */
function skillGaps(from: Subject, to: Subject, { dataset }: Toolbox): SkillGaps {
  const [before, after] = [skillImportance(from, dataset), skillImportance(to, dataset)];
  const gaps: SkillGaps = { 'carries-over': [], raise: [], new: [] };
  if (before.size > 0) {
    for (const [skill, importance] of [...after].sort((one, other) => other[1] - one[1])) {
      if (importance < IMPORTANT) continue;
      const had = before.get(skill) ?? 0;
      const part = had < NEW_BELOW ? 'new' : importance - had > RAISE ? 'raise' : 'carries-over';
      gaps[part].push(skill);
    }
  }
  const [own, wanted] = [featuredSkills(from), featuredSkills(to)];
  if (wanted.length > 0) {
    gaps['carries-over'].unshift(...wanted.filter(skill => own.includes(skill)));
    gaps.new.unshift(...wanted.filter(skill => !own.includes(skill)).slice(0, 2));
  }
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

/** Where the skills set side by side come from: O*NET, and the page of a featured job that lists its own. */
function skillSources(subjects: readonly Subject[], { dataset }: Toolbox): string[] {
  const own = subjects.flatMap(subject =>
    subject.type === 'occupation' && subject.featured && featuredSkills(subject).length > 0
      ? [subject.featured.source]
      : [],
  );
  const rated = subjects.every(subject => skillImportance(subject, dataset).size > 0);
  return [...(rated ? ['onet-skills'] : []), ...own].map(id => dataset.sources[id]?.label ?? id);
}

function payLine([before, after]: readonly [Fact, Fact], from: Subject, to: Subject, toolbox: Toolbox): string {
  const gap = payGap(after, before);
  return toolbox.wording.say('move', 'pay', {
    from: from.plural,
    to: to.plural,
    place: inPlace(before.place, toolbox),
    before: payInList(before, toolbox),
    after: payInList(after, toolbox),
    featured: String(before.featured === true || after.featured === true),
    direction: !gap || gap.amount === 0 ? 'none' : gap.amount > 0 ? 'more' : 'less',
    change: gap ? gapSaid({ ...gap, percent: null }, after.unit, toolbox.wording) : '',
  });
}

/** O*NET's related occupations with pay against the job's own, and growth; not the same BLS line again. */
function relatedTo(question: Question, from: Subject, toolbox: Toolbox): Answer {
  const { wording } = toolbox;
  const jobs = relatedJobs(from, toolbox);
  const place = question.places[0] ?? null;
  const own = payOf(from, place, toolbox);
  const rows = jobs.map(job => ({
    job,
    pay: payOf(job, place, toolbox),
    growth: factOf('growth', job, null, toolbox),
  }));
  const related = factOf('related', from, null, toolbox);
  const facts = [own, ...rows.flatMap(({ pay, growth }) => [pay, growth])];
  const sources = jobs.length > 0 ? [related.source, ...sourcesOf(facts)] : [];
  const bars = [{ label: from.plural, fact: own }, ...rows.map(({ job, pay }) => ({ label: job.title, fact: pay }))];
  const chart = jobs.length > 0 ? barsOf(capital(wording.measure('salary')), bars.filter(byTheYear), toolbox) : null;
  const kind = question.kind === 'related' ? 'related' : 'move';
  const lines = rows.map(({ job, pay, growth }) =>
    wording.say('move', 'job', {
      job: job.title,
      pay: payInList(pay, toolbox),
      change: changeOf(own, pay, toolbox),
      growth: shown(growth, toolbox),
    }),
  );
  return {
    outcome: jobs.length > 0 ? 'answer' : 'no-data',
    kind,
    occupations: [from, ...jobs].map(refOf),
    text: [
      wording.say(kind, jobs.length > 0 ? 'head' : 'none', {
        job: from.plural,
        place: inPlace(own.place, toolbox),
        pay: own.value === null ? 'none' : shown(own, toolbox),
        unit: byTheYear({ fact: own }) ? 'year' : 'hour',
        featured: String(own.featured === true),
      }),
      ...lines,
      ...sourceLines(sources, toolbox),
      ...(jobs.length > 0 ? [...nationalLines(question, facts, toolbox), ...comparabilityLines(facts, toolbox)] : []),
      ...readingLines(question, toolbox),
    ].join('\n'),
    ...(chart ? { chart } : {}),
    facts,
    winner: null,
    suggestions: jobs.slice(0, 3).map(job => nextQuestion('move', { from: from.plural, to: job.plural }, toolbox)),
    sources,
  };
}

/** "+$9,236", "at least $2,850 less"; none where it cannot be told. */
function changeOf(before: Fact, after: Fact, { wording }: Toolbox): string {
  const gap = payGap(after, before);
  if (gap === null) return 'none';
  return wording.say('move', 'change', {
    amount: formatNumber(Math.abs(gap.amount), after.unit),
    less: String(gap.amount < 0),
    atLeast: String(gap.atLeast),
  });
}
