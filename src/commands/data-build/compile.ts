import type { BlsLine } from '../../knowledge/schema/bls-line';
import type { Majors } from '../../knowledge/schema/majors';
import type { OnetRecord } from '../../knowledge/schema/onet-record';
import type { Places } from '../../knowledge/schema/places';
import type { Terms } from '../../knowledge/schema/shared-tables';
import { lineCodeOf } from './combined-lines';
import { titleKey } from './cps';
import { cpsRowOf } from './cps-rows';
import type { PayOfLine } from './oews-by-line';
import { readPlaces } from './places';
import { Problems } from './problems';
import { type Labelled, readTables, type Tables } from './read-tables';
import { type SourceFolder, sourceFolder } from './source-folder';

/** Everything `data/` holds that comes from official files. */
export interface Compiled {
  occupations: OnetRecord[];
  lines: BlsLine[];
  terms: Terms;
  places: Places;
  majors: Majors;
  report: JoinReport;
}

/** What joined and what did not: names, for people to judge. */
export interface JoinReport {
  occupationsWithoutLine: string[];
  linesWithoutOccupation: string[];
  linesWithoutWages: string[];
  linesWithoutProjection: string[];
  peopleJoined: number;
  peopleNotJoined: string[];
  agesJoined: number;
  agesNotJoined: string[];
}

/**
 * Compiles all source files.
 * @param from folder that holds `bls/` and `onet/`, or its path
 * @param tell called with a line of progress per step
 * @param labelled refused where the files contradict it
 * @throws ContentError with every problem of every file
 */
export async function compile(
  from: string | SourceFolder,
  tell: (progress: string) => void,
  labelled?: Labelled,
): Promise<Compiled> {
  const problems = new Problems();
  const folder = typeof from === 'string' ? sourceFolder(from) : from;
  const sources = await readTables(folder, tell, problems, labelled);
  problems.throwIfAny();
  const { wages, oews, sectors, states, projections, people, ages, onet } = sources;
  const { attainment, skillRanks, priceLevels } = sources;

  const wanted = new Set(onet.records.map(record => lineCodeOf(record.code.slice(0, 7))));
  const codes = [...new Set([...wages.keys(), ...projections.keys()])]
    .filter(code => wanted.has(code) || wages.get(code)?.level !== 'detailed' || projections.has(code))
    .filter(code => wages.has(code) || wanted.has(code))
    .sort();
  const lines = codes.map(code => lineOf(code, wages.get(code), sources));
  const known = new Set(codes);
  const occupations = onet.records.map((record): OnetRecord => {
    const line = lineCodeOf(record.code.slice(0, 7));
    return { ...record, line: known.has(line) ? line : null };
  });
  const titles = new Set(lines.map(line => titleKey(line.peopleOf ?? line.title)));
  const outside = (titled: Iterable<[string, { title: string }]>) =>
    [...titled].filter(([key]) => !titles.has(key)).map(([, { title }]) => title);
  const peopleNotJoined = outside(people);
  const agesNotJoined = outside(ages.byTitle);
  const carried = new Set(occupations.map(occupation => occupation.line));
  return {
    occupations,
    lines,
    terms: {
      ...onet.terms,
      skillRanks: skillRanks.skills,
      ageBands: ages.bands,
      attainment: attainment.levels,
      sectors: [...sectors.sectors].sort(([one], [other]) => one.localeCompare(other)),
      states: states.names,
      oews,
      priceLevels,
    },
    places: readPlaces(states.names),
    majors: sources.majors,
    report: {
      occupationsWithoutLine: occupations
        .filter(({ line }) => line === null)
        .map(({ code, title }) => `${code} ${title}`),
      linesWithoutOccupation: lines
        .filter(line => line.level === 'detailed' && !carried.has(line.code))
        .map(line => `${line.code} ${line.title}`),
      linesWithoutWages: lines
        .filter(line => !line.wages && !line.earlierWages)
        .map(line => `${line.code} ${line.title}`),
      linesWithoutProjection: lines.filter(line => line.projection === null).map(line => `${line.code} ${line.title}`),
      peopleJoined: people.size - peopleNotJoined.length,
      peopleNotJoined,
      agesJoined: ages.byTitle.size - agesNotJoined.length,
      agesNotJoined,
    },
  };
}

/** One line of BLS with what the other files say of it; where they have no row of its title, that of a wider one. */
function lineOf(code: string, line: PayOfLine | undefined, sources: Tables): BlsLine {
  const projected = sources.projections.get(code);
  const title = line?.title ?? projected?.title ?? code;
  return {
    code,
    title: title.replace(/ Occupations$/, ' occupations'),
    level: line?.level ?? 'detailed',
    wages: line?.wages ?? null,
    earlierWages: line?.earlierWages ?? null,
    payByYear: line?.payByYear ?? [],
    states: sources.states.byCode.get(code) ?? [],
    sectors: sources.sectors.byCode.get(code) ?? [],
    projection: projected?.projection ?? null,
    attainment: sources.attainment.byCode.get(code) ?? null,
    topSkills: sources.topSkills.get(code) ?? null,
    skillRanks: sources.skillRanks.byCode.get(code) ?? null,
    ...peopleIn(code, title, sources),
  };
}

/** The people counted by CPS under the title, or else under the row that holds the code. */
function peopleIn(
  code: string,
  title: string,
  { people, ages }: Tables,
): Pick<BlsLine, 'peopleOf' | 'people' | 'medianAge' | 'ages'> {
  const own = titleKey(title);
  const row = people.has(own) || ages.byTitle.has(own) ? undefined : cpsRowOf(code);
  const key = row === undefined ? own : titleKey(row);
  const aged = ages.byTitle.get(key);
  return {
    peopleOf: row ?? null,
    people: people.get(key)?.people ?? null,
    medianAge: aged?.medianAge ?? null,
    ages: aged?.ages ?? null,
  };
}
