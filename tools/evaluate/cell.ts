import type { Dataset, Subject } from '#src/knowledge/dataset';
import { type Fact, type MeasureId, measureIds } from '#src/knowledge/fact';
import { payInYear } from '#src/knowledge/measures/pay-over-years';
import type { PayRelease } from '#src/knowledge/measures/pay-release';
import { readFact, readHourlyFact } from '#src/knowledge/measures/read-fact';
import { sortValue } from '#src/knowledge/measures/reading';

/** Throws an error that says what is wrong with a reference. */
export type Fail = (why: string) => never;

/**
 * A rank among all occupations, or among those of some major groups or codes: "rank 3", "rank -1 of 17,19", "rank 2 of 25-4011,25-4012".
 */
const RANK = /^rank (-?\d+)(?: of ([\d,-]+))?$/;

/**
 * Returns the figure for a reference.
 * @param path `occupation|measure|place|release`. The occupation is an id, six digits, or a rank by the measure ("rank 1 of 29").
 * `measure/hour` is yearly pay converted to hourly pay. The place is the code of a state, or empty for the nation. The release is empty,
 * `states` for national pay of the same release as the states' pay, or a year or `earliest` for that year's national median.
 * @returns null if the measure has no such figure
 */
export function cellAt(path: string, dataset: Dataset, fail: Fail): Fact | null {
  const [code = '', measure = '', place = '', release = ''] = path.split('|');
  const [id = '', hour] = measure.split('/');
  if (!isMeasure(id)) return fail(`there is no measure ${id}`);
  const subject = subjectOf(code, dataset) ?? ranked(code, id, dataset) ?? fail(`there is no ${code}`);
  const year = release === 'earliest' ? `${dataset.terms.oews.earliest}` : release;
  if (/^\d{4}$/.test(year)) return medianIn(year, subject, id, dataset) ?? fail(`there is no ${id} for ${year}`);
  const where = place === '' ? null : place;
  const of: PayRelease = release === 'states' ? 'of-states' : 'newest';
  return hour ? readHourlyFact(id, subject, where, dataset, of) : readFact(id, subject, where, dataset, of);
}

/** Returns the national median of one year, if the data has it. */
function medianIn(year: string, subject: Subject, measure: MeasureId, dataset: Dataset): Fact | undefined {
  const row = subject.line?.payByYear.find(([of]) => of === year);
  const isMedian = measure === 'salary' || measure === 'hourly';
  return row && isMedian ? payInYear(row, subject, measure === 'hourly', dataset) : undefined;
}

/** Finds an occupation by id or six digits, or a group by code. */
export function subjectOf(code: string, dataset: Dataset): Subject | undefined {
  return (
    dataset.subject(code) ??
    dataset.subject(`${code}.00`) ??
    dataset.occupations.find(({ soc, featured }) => soc === code && !featured)
  );
}

/** Finds the occupation with a rank by a measure, the highest first; negative ranks count from the lowest. */
function ranked(reference: string, measure: MeasureId, dataset: Dataset): Subject | undefined {
  const [, place, codes] = RANK.exec(reference) ?? [];
  if (place === undefined) return undefined;
  const wanted = codes?.split(',') ?? [];
  const order = dataset.entries
    .filter(({ line }) => wanted.length === 0 || wanted.some(code => `${line.code}-`.startsWith(`${code}-`)))
    .map(({ occupation }) => ({ occupation, fact: readFact(measure, occupation, null, dataset) }))
    .filter(({ fact }) => typeof fact.value === 'number')
    .sort((a, b) => sortValue(b.fact) - sortValue(a.fact));
  return order.at(Number(place) > 0 ? Number(place) - 1 : Number(place))?.occupation;
}

/**
 * Returns the occupation id for a code in a question file, which may be a rank such as "{rank 1 of 17|salary}". @throws Error if no
 * occupation has that rank
 */
export function idOf(code: string, dataset: Dataset): string {
  const [, rank, measure = ''] = /^\{([^|}]+)\|([^|}]+)\}$/.exec(code) ?? [];
  if (rank === undefined) return code;
  const found = isMeasure(measure) ? ranked(rank, measure, dataset) : undefined;
  if (!found) throw new Error(`${code}: there is no such job`);
  return found.id;
}

/** True if a text is the id of a measure. */
export function isMeasure(id: string): id is MeasureId {
  return (measureIds as readonly string[]).includes(id);
}
