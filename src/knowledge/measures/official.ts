import type { Dataset, Subject } from '../dataset';
import type { MeasureId, NamedValue, StateCode } from '../fact';
import type { BlsLine, StateRow } from '../schema/bls-line';
import type { Cell } from '../schema/cell';
import type { OnetRecord } from '../schema/onet-record';
import { namedCell, present, type Reading, readCell, released, sortValue, TOP_CODE } from './reading';

/** Everything an official reader may need. */
interface Context {
  subject: Subject;
  line: BlsLine | null;
  onet: OnetRecord | null;
  place: StateCode | null;
  dataset: Dataset;
}
type Reader = (context: Context) => Reading;

const LIST_LENGTH = 10;
const PERCENTILES = ['10th percentile', '25th percentile', 'median', '75th percentile', '90th percentile'];

/** Position of each figure in a state row (see `stateRowSchema`). */
const STATE = { employment: 1, hourlyMean: 2, annualMean: 3, hourlyMedian: 4, annual: 5 } as const;

function stateRow({ line, place }: Context): StateRow | undefined {
  return line?.states.find(([state]) => state === place);
}

/** A wage of the nation, or of the state asked about; a state without a row is suppressed if the job has wages at all. */
function wage(
  national: (wages: NonNullable<BlsLine['wages']>) => Cell,
  stateAt: number,
  top: number = TOP_CODE.year,
): Reader {
  return context => {
    if (context.place === null) return readCell(context.line?.wages ? national(context.line.wages) : null, 'oews', top);
    const row = stateRow(context);
    return row ? readCell(row[stateAt] as Cell, 'oews', top) : missingInState(context);
  };
}

/** The state file has no lines of groups: nothing is held back there, it is not collected. */
function missingInState({ line, subject }: Context): Reading {
  const published = line?.wages && subject.type === 'occupation';
  return { value: null, source: 'oews', missing: published ? 'suppressed' : 'not-collected' };
}

/** A percentile by the hour, of which the file of the states has the median only. */
const hourlyPercentile =
  (at: number): Reader =>
  ({ line, place }) =>
    place === null
      ? readCell(line?.wages?.hourly[at] ?? null, 'oews', TOP_CODE.hour)
      : { value: null, source: 'oews', missing: 'outside' };

/** How measures of yearly pay are read by the hour. */
export const hourlyReaders: Partial<Record<MeasureId, Reader>> = {
  'salary-mean': wage(wages => wages.hourlyMean, STATE.hourlyMean, TOP_CODE.hour),
  'salary-p10': hourlyPercentile(0),
  'salary-p25': hourlyPercentile(1),
  'salary-p75': hourlyPercentile(3),
  'salary-p90': hourlyPercentile(4),
};

const percentile = (at: number): Reader => wage(wages => wages.annual[at] ?? null, STATE.annual + at);

const salaryRange: Reader = context => {
  const cells: Cell[] =
    context.place === null
      ? [...(context.line?.wages?.annual ?? [])]
      : ((stateRow(context)?.slice(STATE.annual) ?? []) as Cell[]);
  if (cells.length === 0) return context.place === null ? present(null, 'oews') : missingInState(context);
  const values = cells.map((cell, at) => namedCell(PERCENTILES[at] ?? '', cell, TOP_CODE.year));
  if (values.every(({ value }) => value === null)) return readCell(cells[0], 'oews', TOP_CODE.year);
  return { value: values, source: 'oews', ...(values.some(({ atLeast }) => atLeast) ? { atLeast: true } : {}) };
};

const jobs: Reader = context => {
  if (context.place === null) return present(context.line?.projection?.jobs, 'projections');
  const row = stateRow(context);
  return row ? readCell(row[STATE.employment] as Cell, 'oews', 0) : missingInState(context);
};

const projected =
  (read: (projection: NonNullable<BlsLine['projection']>) => number | string | null): Reader =>
  ({ line }) =>
    present(line?.projection ? read(line.projection) : null, 'projections');

/** Terms with their values, the first ten. */
function rated(pairs: readonly (readonly [number, number])[] | undefined, labels: readonly string[]): NamedValue[] {
  return (pairs ?? []).slice(0, LIST_LENGTH).map(([at, value]) => ({ name: labels[at] ?? '', value }));
}

function named(positions: readonly number[] | undefined, labels: readonly string[]): NamedValue[] {
  return (positions ?? []).slice(0, LIST_LENGTH).map(at => ({ name: labels[at] ?? '', value: null }));
}

/** Position of each figure in a sector row (see `SectorRow`). */
const SECTOR = { employment: 1, hourlyMedian: 2, annualMedian: 4 } as const;

/** Sectors by a column of the sector rows, highest first; aggregates of the total are not among them. */
function sectors({ line, dataset }: Context, column: 1 | 2 | 4, top: number = TOP_CODE.year): Reading {
  const rows = line?.sectors ?? [];
  const names = new Map(dataset.terms.sectors);
  const found = rows
    .map(row => namedCell(names.get(row[0]) ?? row[0], row[column], top))
    .filter(({ value }) => value !== null)
    .sort((one, other) => sortValue(other) - sortValue(one))
    .slice(0, 5);
  return rows.length > 0 && found.length === 0 ? released(null, 'oews') : present(found, 'oews');
}

/** Median pay by sector: by the hour of a job that is paid by the hour only. */
const sectorPay: Reader = context => {
  const rows = context.line?.sectors ?? [];
  const byHour =
    rows.length > 0 &&
    rows.every(row => typeof row[SECTOR.annualMedian] !== 'number' && row[SECTOR.annualMedian] !== 'top');
  return byHour
    ? { ...sectors(context, SECTOR.hourlyMedian, TOP_CODE.hour), unit: 'USD/hour' }
    : sectors(context, SECTOR.annualMedian);
};

/**
 * The states with a published median pay, the highest (or lowest, `direction` -1) first; a top-coded median counts above
 * every exact one, ties by jobs.
 */
export function statesByPay(states: readonly StateRow[], direction: 1 | -1): StateCode[] {
  const annualMedian = STATE.annual + 2;
  const paidByYear = states.some(row => typeof row[annualMedian] === 'number' || row[annualMedian] === 'top');
  const column = paidByYear ? annualMedian : STATE.hourlyMedian;
  const height = (row: StateRow): number | null => {
    const cell = row[column];
    return cell === 'top' ? Number.MAX_SAFE_INTEGER : typeof cell === 'number' ? cell : null;
  };
  const size = (row: StateRow): number => (typeof row[1] === 'number' ? row[1] : 0);
  return states
    .filter(row => height(row) !== null)
    .sort((one, other) => direction * ((height(other) ?? 0) - (height(one) ?? 0)) || size(other) - size(one))
    .map(([state]) => state);
}

/** The states with a published number of jobs, the one with most jobs first. */
export function statesByJobs(states: readonly StateRow[]): StateCode[] {
  return states
    .flatMap((row): { state: StateCode; jobs: number }[] => {
      const jobs = row[STATE.employment];
      return typeof jobs === 'number' ? [{ state: row[0], jobs }] : [];
    })
    .sort((one, other) => other.jobs - one.jobs)
    .map(({ state }) => state);
}

/** The first of the states in some order; where there are rows and none has a figure, the publisher released none. */
function firstState(ordered: (states: readonly StateRow[]) => StateCode[]): Reader {
  return ({ line }) => {
    const rows = line?.states ?? [];
    return rows.length > 0 ? released(ordered(rows)[0] ?? null, 'oews') : present(null, 'oews');
  };
}

const NO_PEOPLE: Reading = { value: null, source: 'cps-people', missing: 'not-collected' };

const women: Reader = ({ line }) => (line?.people ? released(line.people.women, 'cps-people') : NO_PEOPLE);

const men: Reader = context => {
  const share = women(context);
  return typeof share.value === 'number' ? { ...share, value: Math.round((100 - share.value) * 10) / 10 } : share;
};

function race({ line }: Context): Reading {
  if (!line?.people) return NO_PEOPLE;
  const { white, black, asian, hispanic } = line.people;
  const shares = [
    { name: 'White', value: white },
    { name: 'Black or African American', value: black },
    { name: 'Asian', value: asian },
    { name: 'Hispanic or Latino (any race)', value: hispanic },
  ];
  return shares.every(({ value }) => value === null)
    ? released(null, 'cps-people')
    : { value: shares, source: 'cps-people' };
}

/** BLS's top three with their percentile rank, then O*NET's by importance. */
function skills({ line, onet, dataset }: Context): Reading {
  const ranks = new Map(dataset.terms.skillRanks.map((skill, at) => [skill, line?.skillRanks?.[at] ?? null]));
  const top = (line?.topSkills ?? []).map(name => ({ name, value: ranks.get(name) ?? null }));
  // "Mathematics" and "Science" stand in both lists.
  const others = rated(onet?.skills, dataset.terms.skills).filter(
    ({ name }) => !top.some(skill => skill.name === name),
  );
  const list = [...top, ...others].slice(0, LIST_LENGTH);
  if (top.length === 0) return present(list, 'onet-skills');
  return { ...present(list, 'bls-skills'), ...(others.length > 0 ? { also: 'onet-skills' } : {}) };
}

/**
 * Every O*NET skill of a subject with its importance (1–5), most important first; empty where O*NET rates none.
 * For matching by skill; the measure `skills` shows BLS's top three before these.
 */
export function skillImportance(subject: Subject, dataset: Dataset): ReadonlyMap<string, number> {
  const onet = subject.type === 'occupation' ? subject.onet : null;
  return new Map((onet?.skills ?? []).map(([at, importance]) => [dataset.terms.skills[at] ?? '', importance]));
}

const notCollected: Reader = () => ({ value: null, source: 'onet', missing: 'not-collected' });

/** How each measure is read from the official record of an occupation or group. */
export const officialReaders: Record<MeasureId, Reader> = {
  salary: percentile(2),
  'salary-mean': wage(wages => wages.annualMean, STATE.annualMean),
  'salary-p10': percentile(0),
  'salary-p25': percentile(1),
  'salary-p75': percentile(3),
  'salary-p90': percentile(4),
  'salary-range': salaryRange,
  hourly: wage(wages => wages.hourly[2], STATE.hourlyMedian, TOP_CODE.hour),
  jobs,
  'jobs-2034': projected(projection => projection.jobs2034),
  'jobs-added': projected(({ jobs: now, jobs2034 }) => (now === null || jobs2034 === null ? null : jobs2034 - now)),
  openings: projected(projection => projection.openings),
  growth: projected(projection => projection.growth),
  'self-employed': ({ line }) =>
    line?.projection ? released(line.projection.selfEmployed, 'projections') : present(null, 'projections'),
  education: projected(projection => projection.education),
  experience: projected(projection => projection.experience),
  training: projected(projection => projection.training),
  'education-held': ({ line, dataset }) =>
    present(
      line?.attainment?.map((value, at) => ({ name: dataset.terms.attainment[at] ?? '', value })),
      'attainment',
    ),
  skills,
  knowledge: ({ onet, dataset }) => present(rated(onet?.knowledge, dataset.terms.knowledge), 'onet-knowledge'),
  technology: ({ onet, dataset }) => present(named(onet?.technology, dataset.terms.technology), 'onet'),
  activities: ({ onet, dataset }) => present(named(onet?.activities, dataset.terms.activities), 'onet'),
  duties: ({ onet, dataset }) => present(named(onet?.activities, dataset.terms.activities), 'onet'),
  interests: ({ onet, dataset }) =>
    present(
      onet?.interests
        ?.map((value, at) => ({ name: dataset.terms.interests[at] ?? '', value }))
        .sort((one, other) => other.value - one.value),
      'onet',
    ),
  'work-styles': ({ onet, dataset }) => present(rated(onet?.workStyles, dataset.terms.workStyles), 'onet'),
  industries: context => sectors(context, SECTOR.employment),
  'industries-pay': sectorPay,
  'best-state': firstState(rows => statesByPay(rows, 1)),
  'worst-state': firstState(rows => statesByPay(rows, -1)),
  'most-jobs-state': firstState(statesByJobs),
  women,
  men,
  race,
  age: ({ line }) => (line?.ages ? released(line.medianAge, 'cps-age') : present(null, 'cps-age')),
  'time-to-enter': ({ onet, dataset }) => {
    const zone = dataset.terms.zones.find(({ zone }) => zone === onet?.zone);
    return present(zone && `Job Zone ${zone.zone}, ${zone.name.toLowerCase()}, SVP ${zone.svp.toLowerCase()}`, 'onet');
  },
  related: ({ onet, dataset }) =>
    present(
      onet?.related
        .slice(0, LIST_LENGTH)
        .flatMap(code => dataset.subject(code)?.title ?? [])
        .map(name => ({ name, value: null })),
      'onet',
    ),
  'other-names': ({ onet }) =>
    present(
      [...(onet?.reported ?? []), ...(onet?.alternate ?? [])]
        .slice(0, LIST_LENGTH)
        .map(name => ({ name, value: null })),
      'onet',
    ),
  satisfaction: notCollected,
  lgbt: notCollected,
  major: notCollected,
  college: notCollected,
  'years-experience': notCollected,
  'best-city': notCollected,
  'best-company': notCollected,
  'best-industry': notCollected,
};
