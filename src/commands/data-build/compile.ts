import { groupBy } from '../../knowledge/group-by';
import type { BlsLine } from '../../knowledge/schema/bls-line';
import type { Majors } from '../../knowledge/schema/majors';
import type { OnetRecord } from '../../knowledge/schema/onet-record';
import type { Places } from '../../knowledge/schema/places';
import type { Terms } from '../../knowledge/schema/shared-tables';
import { lineCodeOf } from './combined-lines';
import { type PeopleReport, peopleOfLine, reportPeople } from './cps-join';
import type { PayOfLine } from './oews-by-line';
import { readPlaces } from './places';
import { Problems } from './problems';
import { type Labeled, readTables, type Tables } from './read-tables';
import { type SourceFolder, sourceFolder } from './source-folder';

/** The part of `data/` that comes from official files. */
export interface Compiled {
  occupations: OnetRecord[];
  lines: BlsLine[];
  terms: Terms;
  places: Places;
  majors: Majors;
  report: JoinReport;
}

/** Which titles were joined and which were not, for a person to review. */
export interface JoinReport extends PeopleReport {
  occupationsWithoutLine: string[];
  linesWithoutOccupation: string[];
  linesWithoutWages: string[];
  linesWithoutProjection: string[];
}

/**
 * Compiles all source files.
 * @param from folder that contains `bls/` and `onet/`, or its path
 * @param tell receives a line of progress for each step
 * @param labeled descriptions of the sources, which are rejected if the files contradict them
 * @throws ContentError with every problem of every file
 */
export async function compile(
  from: string | SourceFolder,
  tell: (progress: string) => void,
  labeled?: Labeled,
): Promise<Compiled> {
  const problems = new Problems();
  const folder = typeof from === 'string' ? sourceFolder(from) : from;
  const sources = await readTables(folder, tell, problems, labeled);
  problems.throwIfAny();
  const { wages, oews, sectors, states, projections, ages, onet } = sources;
  const { attainment, skillRanks, priceLevels } = sources;

  const members = groupBy(onet.records, record => lineCodeOf(record.code.slice(0, 7)));
  const codes = [...new Set([...wages.keys(), ...projections.keys()])]
    .filter(code => members.has(code) || wages.get(code)?.level !== 'detailed' || projections.has(code))
    .filter(code => wages.has(code) || members.has(code))
    .sort();
  const known = new Set(codes);
  const occupations = onet.records.map((record): OnetRecord => {
    const line = lineCodeOf(record.code.slice(0, 7));
    return { ...record, line: known.has(line) ? line : null };
  });
  const lines = codes.map(code => lineOf(code, wages.get(code), members.get(code) ?? [], sources));
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
      ...reportPeople(lines, occupations, sources),
    },
  };
}

/** One BLS line with its data from the other files. @param members occupations of the line */
function lineOf(
  code: string,
  line: PayOfLine | undefined,
  members: readonly { code: string; title: string }[],
  sources: Tables,
): BlsLine {
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
    ...peopleOfLine(code, title, members, sources),
  };
}
