import type { BlsLine } from '../../knowledge/schema/bls-line';
import type { Terms } from '../../knowledge/schema/shared-tables';
import type { OewsLine } from './oews-cells';
import { type NationalRelease, yearIn } from './oews-national';
import type { Problems } from './problems';
import type { SourceFolder } from './source-folder';

/** One line in the national releases. */
export interface PayOfLine extends Pick<BlsLine, 'wages' | 'earlierWages' | 'payByYear'> {
  title: string;
  level: BlsLine['level'];
}

/**
 * National pay by code: from the newest release, from that of the states, and the medians of all releases in which the code has the
 * same title.
 */
export function nationalByCode(releases: readonly NationalRelease[], statesYear: number): Map<string, PayOfLine> {
  const newest = releases.at(-1);
  const byRelease = releases.map(release => ({
    year: release.year,
    lines: new Map(release.lines.map(line => [line.code, line])),
  }));
  const linesIn = (year: number | undefined) => byRelease.find(release => release.year === year)?.lines;
  const now = linesIn(newest?.year);
  const then = statesYear === newest?.year ? undefined : linesIn(statesYear);
  const codes = new Set([...(now?.keys() ?? []), ...(then?.keys() ?? [])]);
  return new Map(
    [...codes].flatMap((code): [string, PayOfLine][] => {
      const line = now?.get(code) ?? then?.get(code);
      if (!line) return [];
      const payByYear = byRelease.flatMap(({ year, lines }) => yearRow(year, lines.get(code), line.title));
      const pay = { wages: now?.get(code)?.wages ?? null, earlierWages: then?.get(code)?.wages ?? null, payByYear };
      return [[code, { ...pay, title: line.title, level: line.level }]];
    }),
  );
}

function yearRow(year: number, line: OewsLine | undefined, title: string): BlsLine['payByYear'] {
  return line?.title === title ? [[String(year), line.wages.annual[2], line.wages.hourly[2]]] : [];
}

/**
 * The years of OEWS: of the national releases, and of the files of states and sectors. Those two must be from one year, with a national
 * release of that year in the folder.
 */
export function oewsYears(from: SourceFolder, releases: readonly NationalRelease[], problems: Problems): Terms['oews'] {
  const names = from.list('bls');
  const yearOf = (pattern: RegExp) => yearIn(names.find(name => pattern.test(name)) ?? '');
  const [states, sectors] = [yearOf(/^state_M\d{4}/), yearOf(/^natsector_M\d{4}/)];
  const bad = (field: string, value: number, allowed: string) =>
    problems.add({ file: 'bls', where: 'file names', field, value: `May ${value}`, allowed });
  if (states && sectors && states !== sectors)
    bad('natsector', sectors, `the sectors of May ${states}, the date of the state file`);
  if (states && releases.length > 0 && !releases.some(({ year }) => year === states))
    bad('state', states, `national_M${states}_dl.xlsx next to it, to compare the states with`);
  return {
    earliest: releases[0]?.year ?? states,
    newest: releases.at(-1)?.year ?? states,
    states,
    topCodes: releases.flatMap(({ year, topCode }) => (topCode ? [{ release: year, ...topCode }] : [])),
  };
}
