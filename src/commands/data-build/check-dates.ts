import type { NationalRelease } from './oews-national';
import type { Problems } from './problems';
import type { SourceRow } from './source-row';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** The row of the latest rating of a table; undefined if none is dated. */
export function latestRated(rows: readonly SourceRow[]): SourceRow | undefined {
  return rows.reduce<SourceRow | undefined>(
    (latest, row) => (monthOf(row) > (latest ? monthOf(latest) : 0) ? row : latest),
    undefined,
  );
}

/** Months since the year 0 of "08/2025"; 0 for another text. */
function monthOf(row: SourceRow): number {
  const [, month, year] = /^(\d\d)\/(20\d\d)$/.exec(row.text('Date')) ?? [];
  return month === undefined ? 0 : Number(year) * 12 + Number(month) - 1;
}

/** Reports a rating that is later than the date of its source: the file is from another release than its label says. */
export function checkRatingDate(latest: SourceRow | undefined, vintage: string | undefined): void {
  const [, month = '', year] = /([A-Z][a-z]+) (20\d\d)/.exec(vintage ?? '') ?? [];
  if (!latest || year === undefined || monthOf(latest) <= Number(year) * 12 + MONTHS.indexOf(month)) return;
  latest.bad('Date', `a month to ${month} ${year}, of which sources.yaml says that the table is`);
}

/**
 * Reports a file of states whose workers do not match the nation in its year: it is from another year than its name says.
 * @param workers of all states together, by code, if all states publish them
 */
export function checkStateYear(
  workers: ReadonlyMap<string, number>,
  releases: readonly NationalRelease[],
  year: number,
  problems: Problems,
): void {
  const distances = releases.map(release => ({ year: release.year, distance: distanceOf(workers, release) }));
  const own = distances.find(release => release.year === year);
  const [nearest] = [...distances].sort((one, other) => one.distance - other.distance);
  if (!own || !nearest || nearest.year === year) return;
  problems.add({
    file: `bls/state_M${year}`,
    where: 'all rows',
    field: 'TOT_EMP',
    value: `workers nearest to the nation of May ${nearest.year}`,
    allowed: `those of May ${year}, as its name says`,
  });
}

/** The median of the differences between states and nation, each as a share. */
function distanceOf(workers: ReadonlyMap<string, number>, { lines }: NationalRelease): number {
  const shares = lines
    .flatMap(({ code, wages: { employment } }) => {
      const sum = workers.get(code);
      return sum !== undefined && typeof employment === 'number' ? [Math.abs(sum / employment - 1)] : [];
    })
    .sort((one, other) => one - other);
  return shares[Math.floor(shares.length / 2)] ?? 0;
}
