import type { ContentProblem } from './content-error';
import type { LineOf } from './content-lines';
import { featuredFile } from './read-featured';
import type { BlsLine } from './schema/bls-line';
import { type FeaturedRecord, NOT_COLLECTED } from './schema/featured-record';
import type { Majors } from './schema/majors';
import type { OnetRecord } from './schema/onet-record';
import type { Terms } from './schema/shared-tables';
import type { Sources } from './schema/sources';

/** The files of `data/`, each valid by itself. */
export interface Content {
  records: readonly OnetRecord[];
  lines: readonly BlsLine[];
  featured: readonly FeaturedRecord[];
  terms: Terms;
  sources: Sources;
  majors: Majors;
}

type Report = (where: string, field: string, value: string | number, allowed: string) => void;

/**
 * Reports every reference to a missing record of another file, and every duplicate record.
 * @param lineOf finds lines of the YAML files of `data/`
 * @param featuredOnly skips the compiled files, which were checked when they were built
 */
export function findDanglingReferences(
  content: Content,
  lineOf: LineOf,
  { featuredOnly = false } = {},
): ContentProblem[] {
  const problems: ContentProblem[] = [];
  const into =
    (file: string): Report =>
    (where, field, value, allowed) =>
      problems.push({ file, where, field, value: JSON.stringify(value), allowed });
  if (!featuredOnly) {
    checkRecords(content, into('data/occupations.jsonl'));
    checkLines(content, into('data/bls.jsonl'));
    checkMajors(content, into('data/majors.json'));
  }
  for (const record of content.featured)
    checkFeatured(record, content, lineOf, into(`data/${featuredFile(record.id)}`));
  return problems;
}

function checkRecords({ records, lines, terms }: Content, report: Report): void {
  const codes = new Set(records.map(({ code }) => code));
  const lineCodes = new Set(lines.map(({ code }) => code));
  reportTwice(
    records.map(({ code }) => code),
    report,
    'code',
  );
  for (const record of records) {
    const where = `record ${record.code}`;
    const related = record.related.filter(code => !codes.has(code));
    if (record.line !== null && !lineCodes.has(record.line))
      report(where, 'line', record.line, 'a code of data/bls.jsonl, or null');
    for (const code of related) report(where, 'related', code, 'a code of data/occupations.jsonl');
    checkPositions(record, terms, report, where);
  }
}

function checkPositions(record: OnetRecord, terms: Terms, report: Report, where: string): void {
  for (const list of ['skills', 'knowledge', 'workStyles'] as const)
    for (const [at] of record[list]) checkPosition(report, where, list, at, terms[list].length);
  for (const list of ['technology', 'activities'] as const)
    for (const at of record[list]) checkPosition(report, where, list, at, terms[list].length);
}

function checkPosition(report: Report, where: string, list: string, at: number, length: number): void {
  if (at >= length) report(where, list, at, `a position below ${length}, the number of ${list} in data/terms.json`);
}

function checkLines({ lines, terms }: Content, report: Report): void {
  const states = new Set(terms.states.map(([code]) => code));
  const sectors = new Set(terms.sectors.map(([code]) => code));
  const skills = new Set(terms.skillRanks);
  reportTwice(
    lines.map(({ code }) => code),
    report,
    'code',
  );
  for (const line of lines) {
    const where = `record ${line.code}`;
    const unknown = {
      states: line.states.map(([state]) => state).filter(state => !states.has(state)),
      sectors: line.sectors.map(([sector]) => sector).filter(sector => !sectors.has(sector)),
      topSkills: (line.topSkills ?? []).filter(skill => !skills.has(skill)),
    };
    for (const state of unknown.states) report(where, 'states', state, 'a state of data/terms.json');
    for (const sector of unknown.sectors) report(where, 'sectors', sector, 'a sector of data/terms.json');
    for (const skill of unknown.topSkills) report(where, 'topSkills', skill, 'a name of skillRanks in data/terms.json');
    if (line.skillRanks && line.skillRanks.length !== terms.skillRanks.length)
      report(where, 'skillRanks', line.skillRanks.length, `${terms.skillRanks.length} ranks, as in data/terms.json`);
  }
}

function checkMajors({ majors: { programs }, records }: Content, report: Report): void {
  const known = new Set(records.map(({ code }) => code.slice(0, 7)));
  for (const [cip, , socs] of programs)
    for (const soc of socs.filter(soc => !known.has(soc)))
      report(`program ${cip}`, 'occupations', soc, 'the six-digit code of an occupation in data/occupations.jsonl');
  reportTwice(
    programs.map(([cip]) => cip),
    report,
    'program',
  );
}

function checkFeatured(
  record: FeaturedRecord,
  { records, terms, sources }: Content,
  lineOf: LineOf,
  report: Report,
): void {
  const { id, soc, source, bestState = NOT_COLLECTED } = record;
  const check = (field: keyof FeaturedRecord, value: string, isFound: boolean, allowed: string) => {
    if (!isFound) report(lineOf(featuredFile(id), [field]), field, value, allowed);
  };
  const isOccupation = records.some(({ code }) => code.startsWith(soc));
  check('soc', soc, isOccupation, 'the six-digit code of an occupation in data/occupations.jsonl');
  check('source', source, source in sources, `one of data/sources.yaml: ${Object.keys(sources).join(', ')}`);
  const isState = bestState === NOT_COLLECTED || terms.states.some(([code]) => code === bestState);
  check('bestState', bestState, isState, 'the code of a state in data/terms.json, such as OH');
}

function reportTwice(ids: readonly string[], report: Report, field: string): void {
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) report(`record ${id}`, field, id, 'each record once');
    seen.add(id);
  }
}
