import type { Dataset, Subject } from '#src/knowledge/dataset';
import { type Fact, type MeasureId, measureIds } from '#src/knowledge/fact';
import { payInYear } from '#src/knowledge/measures/pay-over-years';
import type { PayRelease } from '#src/knowledge/measures/pay-release';
import { readFact, readHourlyFact } from '#src/knowledge/measures/read-fact';
import { sortValue } from '#src/knowledge/measures/reading';

/** Ends the reading of a reference with what is wrong in it. */
export type Fail = (why: string) => never;

/** A place among all jobs, or those of some major groups or codes: "rank 3", "rank -1 of 17,19", "rank 2 of 25-4011,25-4012". */
const RANK = /^rank (-?\d+)(?: of ([\d,-]+))?$/;

/**
 * The figure that a reference names.
 * @param path `occupation|measure|place|release`: an id, six digits, or a place in the order of the measure ("rank 1 of 29"); `measure/hour`
 * for yearly pay by the hour; the code of a state, or nothing; `states` for national pay of the release that the states are of, a year or
 * `earliest` for the national median of that one
 * @returns null where the measure has no such figure
 */
export function cellAt(path: string, dataset: Dataset, fail: Fail): Fact | null {
  const [code = '', measure = '', place = '', release = ''] = path.split('|');
  const [id = '', hour] = measure.split('/');
  if (!isMeasure(id)) return fail(`there is no measure ${id}`);
  const subject = subjectOf(code, dataset) ?? ranked(code, id, dataset) ?? fail(`there is no ${code}`);
  const year = release === 'earliest' ? `${dataset.terms.oews.earliest}` : release;
  if (/^\d{4}$/.test(year)) return medianIn(year, subject, id, dataset) ?? fail(`there is no ${id} of ${year}`);
  const where = place === '' ? null : place;
  const of: PayRelease = release === 'states' ? 'of-states' : 'newest';
  return hour ? readHourlyFact(id, subject, where, dataset, of) : readFact(id, subject, where, dataset, of);
}

/** National median of one year, where it is held. */
function medianIn(year: string, subject: Subject, measure: MeasureId, dataset: Dataset): Fact | undefined {
  const row = subject.line?.payByYear.find(([of]) => of === year);
  const isMedian = measure === 'salary' || measure === 'hourly';
  return row && isMedian ? payInYear(row, subject, measure === 'hourly', dataset) : undefined;
}

/** An occupation by its id or six digits, or a group. */
export function subjectOf(code: string, dataset: Dataset): Subject | undefined {
  return (
    dataset.subject(code) ??
    dataset.subject(`${code}.00`) ??
    dataset.occupations.find(({ soc, featured }) => soc === code && !featured)
  );
}

/** The job at a place of the order by a measure, the highest first; negative places count from the lowest. */
function ranked(reference: string, measure: MeasureId, dataset: Dataset): Subject | undefined {
  const [, place, codes] = RANK.exec(reference) ?? [];
  if (place === undefined) return undefined;
  const wanted = codes?.split(',') ?? [];
  const order = dataset.entries
    .filter(({ line }) => wanted.length === 0 || wanted.some(code => `${line.code}-`.startsWith(`${code}-`)))
    .map(({ occupation }) => ({ occupation, fact: readFact(measure, occupation, null, dataset) }))
    .filter(({ fact }) => typeof fact.value === 'number')
    .sort((one, other) => sortValue(other.fact) - sortValue(one.fact));
  return order.at(Number(place) > 0 ? Number(place) - 1 : Number(place))?.occupation;
}

/** An id as it stands in a question file, or of the job that "{rank 1 of 17|salary}" refers to. @throws Error when there is no such job */
export function idOf(code: string, dataset: Dataset): string {
  const [, rank, measure = ''] = /^\{([^|}]+)\|([^|}]+)\}$/.exec(code) ?? [];
  if (rank === undefined) return code;
  const found = isMeasure(measure) ? ranked(rank, measure, dataset) : undefined;
  if (!found) throw new Error(`${code}: there is no such job`);
  return found.id;
}

/** Whether a text is the id of a measure. */
export function isMeasure(id: string): id is MeasureId {
  return (measureIds as readonly string[]).includes(id);
}
