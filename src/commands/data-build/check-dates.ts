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

/** The date of a rating such as "08/2025" in months since the year 0; 0 for any other text. */
function monthOf(row: SourceRow): number {
  const [, month, year] = /^(\d\d)\/(20\d\d)$/.exec(row.text('Date')) ?? [];
  return month === undefined ? 0 : Number(year) * 12 + Number(month) - 1;
}

/** Reports a rating that is later than the date of its source: the file is from a later release than its label says. */
export function checkRatingDate(latest: SourceRow | undefined, vintage: string | undefined): void {
  const [, month = '', year] = /([A-Z][a-z]+) (20\d\d)/.exec(vintage ?? '') ?? [];
  if (!latest || year === undefined || monthOf(latest) <= Number(year) * 12 + MONTHS.indexOf(month)) return;
  latest.bad('Date', `no later than ${month} ${year}, the date of the table in sources.yaml`);
}

/**
 * Reports a state file whose numbers of workers do not match the national ones of its year: it is from another year than its name says.
 * @param workers of all states together, by code, for codes that every state publishes
 */
export function checkStateYear(
  workers: ReadonlyMap<string, number>,
  releases: readonly NationalRelease[],
  year: number,
  problems: Problems,
): void {
  const distances = releases.map(release => ({ year: release.year, distance: distanceOf(workers, release) }));
  const own = distances.find(release => release.year === year);
  const [nearest] = [...distances].sort((a, b) => a.distance - b.distance);
  if (!own || !nearest || nearest.year === year) return;
  problems.add({
    file: `bls/state_M${year}`,
    where: 'all rows',
    field: 'TOT_EMP',
    value: `numbers of workers closest to the national ones of May ${nearest.year}`,
    allowed: `those of May ${year}, the date in its name`,
  });
}

/** The median of the differences between states and nation, each as a share. */
function distanceOf(workers: ReadonlyMap<string, number>, { lines }: NationalRelease): number {
  const shares = lines
    .flatMap(({ code, wages: { employment } }) => {
      const sum = workers.get(code);
      return sum !== undefined && typeof employment === 'number' ? [Math.abs(sum / employment - 1)] : [];
    })
    .sort((a, b) => a - b);
  return shares[Math.floor(shares.length / 2)] ?? 0;
}
