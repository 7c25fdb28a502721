import type { Occupation, Subject } from '../knowledge/dataset';
import type { Fact, MeasureId, StateCode } from '../knowledge/fact';
import { levelOf, orderValue } from '../knowledge/measures/levels';
import { isNumeric } from '../knowledge/measures/registry';
import { MOST_SHOWN, STANDARD_LIMIT } from '../query/limits';
import { figureOf } from '../query/match-predicates';
import type { Query } from '../query/query';
import { satisfies } from '../query/select-occupations';
import type { Answer } from './answer';
import { capital } from './capital';
import { comparabilityLines, readingLines, sourceLines, sourcesOf } from './caveats';
import { barsOf } from './draw-chart';
import { formatNumber, labelInSentence } from './format-value';
import { buttonName, jobName, jobStart, listName } from './job-name';
import { nationalLines, whereTold } from './national-figures';
import { nextQuestion } from './next-questions';
import { byTheYear, payGap, payInList, payOf } from './pay-in-lists';
import { predicatesSaid } from './predicates-said';
import { entryOf, jobsBySkills, jobsOfGroup, relatedJobs, relatedToRelated } from './related-jobs';
import { factOf, formatted, publishedFact, refOf, type Toolbox } from './toolbox';

/** A related job with its figures. */
interface Row {
  job: Occupation;
  pay: Fact;
  growth: Fact;
  education: Fact;
  /** Figures that are asked for beside those that every line has. */
  beside: Fact[];
}

/**
 * O*NET's related occupations that satisfy the predicates, with pay against the job's own, and growth; not the same BLS line
 * again. As next steps those that pay as much or more come first, unless another order was asked for.
 */
export function answerRelated(query: Query, from: Subject, toolbox: Toolbox): Answer {
  const kind = query.operation === 'move' ? 'move' : 'related';
  const place = query.places[0] ?? null;
  const own = payOf(from, place, toolbox);
  const { jobs, basis } = jobsAfter(query, from, toolbox);
  const all = jobs.map(job => rowOf(job, query, toolbox));
  const ordered = inOrder(all, { from, own }, query, toolbox);
  const limit = Math.min(query.limit ?? STANDARD_LIMIT, MOST_SHOWN);
  const rows = ordered.slice(query.offset, query.offset + limit);
  const withEducation = asksEducation(query);
  const facts = [own, ...rows.flatMap(row => factsOf(row, withEducation))];
  const listed =
    basis === 'group' ? [] : [factOf(basis === 'skills' ? 'skills' : 'related', from, null, toolbox).source];
  const sources = rows.length > 0 ? [...listed, ...sourcesOf(facts)] : [];
  const chart = rows.length > 0 ? chartOf(from, own, rows, toolbox) : null;
  return {
    outcome: rows.length > 0 ? 'answer' : 'no-data',
    kind,
    occupations: [from, ...rows.map(({ job }) => job)].map(refOf),
    text: [
      headOf(kind, (rows.length > 0 ? HEADS : NOTHING)[basis], { query, from, own, toolbox }),
      ...rows.map(row => lineOf(row, own, { withEducation, place }, toolbox)),
      ...sourceLines(sources, toolbox),
      ...(rows.length > 0 ? [...nationalLines(query, facts, toolbox), ...comparabilityLines(facts, toolbox)] : []),
      ...readingLines(query, toolbox),
    ].join('\n'),
    ...(chart ? { chart } : {}),
    facts,
    winner: null,
    suggestions: suggestionsAfter(from, rows, ordered.length > query.offset + rows.length, toolbox),
    sources,
  };
}

/** What stands above a list, by what its jobs were found by, and what is said where nothing was found. */
const HEADS = { related: 'head', skills: 'by-skills', group: 'by-group', none: 'none' } as const;
const NOTHING = { related: 'none-fit', skills: 'none-fit', group: 'none-fit', none: 'none' } as const;

/** Jobs within reach need at most this many more levels of schooling. */
const MORE_SCHOOLING = 1;

/**
 * The related jobs that fit. Conditions often rule out all related jobs: then those that fit and need the most similar
 * skills. A job that O*NET relates to none has those of its group.
 */
function jobsAfter(query: Query, from: Subject, toolbox: Toolbox): { jobs: Occupation[]; basis: keyof typeof HEADS } {
  const isFitting = (job: Occupation) => isShorter(job, from, query, toolbox) && fits(job, query, toolbox);
  const related = relatedJobs(from, toolbox);
  const fitting = related.filter(isFitting);
  const others = query.operation === 'move' ? otherWork(fitting, from, isFitting, toolbox) : [];
  if (fitting.length > 0) return { jobs: [...fitting, ...others], basis: 'related' };
  if (related.length === 0) {
    const jobs = jobsOfGroup(from, toolbox).filter(isFitting).slice(0, MOST_SHOWN);
    return { jobs, basis: jobs.length > 0 ? 'group' : 'none' };
  }
  const kindred = jobsBySkills(from, isFitting, toolbox);
  const inReach = kindred.filter(job => (schoolingBeyond(job, from, toolbox) ?? 0) <= MORE_SCHOOLING);
  return { jobs: (inReach.length > 0 ? inReach : kindred).slice(0, MOST_SHOWN), basis: 'skills' };
}

/** How many next steps lead out of the major group of a job, at least. */
const LEAST_OTHER = 2;

/**
 * Jobs of other major groups that O*NET relates to those related to a job, pay as much and need no more schooling, where it relates the
 * job itself to hardly any: a teacher who wants something else does not want to teach.
 */
function otherWork(
  related: readonly Occupation[],
  from: Subject,
  isFitting: (job: Occupation) => boolean,
  toolbox: Toolbox,
): Occupation[] {
  const missing = LEAST_OTHER - related.filter(job => !isAlike(job, from)).length;
  if (missing <= 0 || related.length === 0) return [];
  const own = payOf(from, null, toolbox);
  const isStep = (job: Occupation) =>
    !isAlike(job, from) &&
    isFitting(job) &&
    (schoolingBeyond(job, from, toolbox) ?? 1) <= 0 &&
    (payGap(payOf(job, null, toolbox), own)?.amount ?? -1) >= 0;
  return relatedToRelated(from, toolbox).filter(isStep).slice(0, missing);
}

function headOf(
  kind: 'move' | 'related',
  key: string,
  { query, from, own, toolbox }: { query: Query; from: Subject; own: Fact; toolbox: Toolbox },
): string {
  return toolbox.wording.say(kind, key, {
    job: jobName(from, toolbox),
    place: whereTold(own, query.places[0] ?? null, toolbox),
    pay: own.value === null ? 'none' : formatted(own, toolbox),
    unit: byTheYear({ fact: own }) ? 'year' : 'hour',
    featured: String(own.featured === true),
    count: relatedJobs(from, toolbox).length,
    filters: predicatesSaid(query.predicates, query.places[0] ?? null, toolbox) || 'none',
  });
}

function factsOf({ pay, growth, education, beside }: Row, withEducation: boolean): Fact[] {
  return [pay, growth, ...(withEducation ? [education] : []), ...beside];
}

function suggestionsAfter(from: Subject, rows: readonly Row[], hasMore: boolean, toolbox: Toolbox): string[] {
  const names = rows.slice(0, 3).map(({ job }) => ({ from: buttonName(from, toolbox), to: buttonName(job, toolbox) }));
  return [
    ...names.map(name => nextQuestion('move', name, toolbox)),
    ...(hasMore && rows.length > 0 ? [nextQuestion('more', {}, toolbox)] : []),
  ];
}

function fits(job: Occupation, { predicates, places }: Query, { dataset }: Toolbox): boolean {
  if (predicates.length === 0) return true;
  const entry = entryOf(job, dataset);
  return entry !== undefined && satisfies(entry, predicates, { dataset, place: places[0] ?? null });
}

function rowOf(job: Occupation, query: Query, toolbox: Toolbox): Row {
  const { places } = query;
  return {
    job,
    pay: payOf(job, places[0] ?? null, toolbox),
    growth: factOf('growth', job, null, toolbox),
    education: factOf('education', job, null, toolbox),
    beside: figuresAsked(query).map(measure => publishedFact(measure, job, places[0] ?? null, toolbox)),
  };
}

function asksEducation({ predicates, measures }: Query): boolean {
  return measures.some(isSchooling) || predicates.some(({ type }) => type === 'education');
}

const isSchooling = (measure: MeasureId | null): boolean => measure === 'education' || measure === 'time-to-enter';

/** Jobs that need no more schooling than the first one, where less or a shorter way is asked for. */
function isShorter(job: Occupation, from: Subject, { order }: Query, toolbox: Toolbox): boolean {
  if (!isSchooling(order.measure) || order.direction !== 'ascending') return true;
  return (schoolingBeyond(job, from, toolbox) ?? -1) < 0;
}

/** How many levels of schooling more a job needs for entry than another one; null where that cannot be told. */
function schoolingBeyond(job: Occupation, from: Subject, toolbox: Toolbox): number | null {
  const levelFor = (subject: Subject) => levelOf(factOf('education', subject, null, toolbox));
  const [own, other] = [levelFor(from), levelFor(job)];
  return own === null || other === null ? null : other - own;
}

/**
 * As O*NET has them, or in the order asked for. As next steps those that pay as much or more come first. Where somebody wants to get
 * on, jobs that need much more schooling come last.
 */
function inOrder(
  rows: readonly Row[],
  { from, own }: { from: Subject; own: Fact },
  { operation, order: { measure, direction }, places }: Query,
  toolbox: Toolbox,
): Row[] {
  const isMove = operation === 'move';
  if (measure === null && !isMove) return [...rows];
  const sign = direction === 'ascending' ? -1 : 1;
  const figures = { dataset: toolbox.dataset, place: places[0] ?? null };
  const merit = ({ job, pay }: Row) =>
    measure === null
      ? Number((payGap(pay, own)?.amount ?? -1) >= 0)
      : sign * orderedValue(figureOf(measure, job, figures), sign);
  const isFar = ({ job }: Row) => isMove && (schoolingBeyond(job, from, toolbox) ?? 0) > MORE_SCHOOLING;
  const sorted = rows
    .map(row => ({ row, far: Number(isFar(row)), value: merit(row) }))
    .sort((one, other) => one.far - other.far || other.value - one.value)
    .map(({ row }) => row);
  return isMove && measure === null ? varied(sorted, from) : sorted;
}

/** How many next steps of the same major group come before those of others. */
const MOST_ALIKE = 3;

/** Who wants something else is shown more than the work they know: jobs of their own major group do not fill the list. */
function varied(rows: readonly Row[], from: Subject): Row[] {
  const alike = rows.filter(({ job }) => isAlike(job, from)).slice(MOST_ALIKE);
  return [...rows.filter(row => !alike.includes(row)), ...alike];
}

/** True for a job of the same major group. */
function isAlike(job: Occupation, from: Subject): boolean {
  return job.soc.slice(0, MAJOR) === from.soc?.slice(0, MAJOR);
}

/** Characters of a SOC code that name its major group. */
const MAJOR = 2;

/** A job without a figure stands last, whatever the direction. */
function orderedValue(fact: Fact, sign: number): number {
  return orderValue(fact) ?? sign * Number.NEGATIVE_INFINITY;
}

/** What every line of a list shows. */
const IN_EVERY_LINE: readonly MeasureId[] = ['salary', 'hourly', 'growth'];

/** The figures that are asked for beside those that every line has. */
function figuresAsked({ order, measures }: Query): MeasureId[] {
  const asked = new Set([...(order.measure === null ? [] : [order.measure]), ...measures]);
  return [...asked].filter(measure => isNumeric(measure) && !IN_EVERY_LINE.includes(measure));
}

function lineOf(
  { job, pay, growth, education, beside }: Row,
  own: Fact,
  { withEducation, place }: { withEducation: boolean; place: StateCode | null },
  toolbox: Toolbox,
): string {
  const { wording, dataset } = toolbox;
  const shown = beside.flatMap(fact =>
    fact.value === null ? [] : [`${wording.shortName(fact.measure)} ${formatted(fact, toolbox)}`],
  );
  return wording.say('move', 'job', {
    job: listName(job),
    pay: payInList(pay, place, toolbox),
    change: changeOf(own, pay, toolbox),
    growth: formatted(growth, toolbox),
    figures: shown.length === 0 ? 'none' : shown.join(', '),
    education:
      withEducation && education.value !== null
        ? labelInSentence(education, { stateName: dataset.stateName, wording })
        : 'none',
  });
}

function chartOf(from: Subject, own: Fact, rows: readonly Row[], toolbox: Toolbox) {
  const bars = [
    { label: jobStart(from, toolbox), fact: own },
    ...rows.filter(({ pay }) => pay.place === own.place).map(({ job, pay }) => ({ label: listName(job), fact: pay })),
  ];
  return barsOf(capital(toolbox.wording.measure('salary')), bars.filter(byTheYear), toolbox);
}

/** "+$9,236", "at least $2,850 less"; none when it cannot be told. */
function changeOf(before: Fact, after: Fact, { wording }: Toolbox): string {
  const gap = payGap(after, before);
  if (gap === null) return 'none';
  return wording.say('move', 'change', {
    amount: formatNumber(Math.abs(gap.amount), after.unit),
    less: String(gap.amount < 0),
    atLeast: String(gap.atLeast),
  });
}
