import type { BlsLine, Counted } from '../../knowledge/schema/bls-line';
import type { OnetRecord } from '../../knowledge/schema/onet-record';
import type { Terms } from '../../knowledge/schema/shared-tables';
import type { Release } from './release';

/** The figures of a record by their path ("annual.2", "OH.4"), without missing ones. */
export type RecordFigures = ReadonlyMap<string, string | number>;

const PARTS_OF_LINES: Record<string, (line: BlsLine) => unknown> = {
  'pay and employment, nation': ({ wages }) => wages,
  'pay and employment, states': ({ states }) => byFirst(states),
  'pay and employment, industries': ({ sectors }) => byFirst(sectors),
  'projections and entry requirements': ({ projection }) => projection,
  'education held': ({ attainment }) => attainment,
  'skills (BLS)': ({ topSkills, skillRanks }) => ({ topSkills, skillRanks }),
  'women and race': line => countsOf(line).map(({ people }) => people),
  age: line => countsOf(line).map(({ medianAge, ages }) => ({ medianAge, ages })),
};

/** O*NET's lists contain positions in `terms`, which change from release to release, so the terms themselves are compared. */
const PARTS_OF_OCCUPATIONS: Record<string, (record: OnetRecord, terms: Terms) => unknown> = {
  'job zone': ({ zone }) => zone,
  skills: ({ skills }, terms) => rated(skills, terms.skills),
  knowledge: ({ knowledge }, terms) => rated(knowledge, terms.knowledge),
  'work styles': ({ workStyles }, terms) => rated(workStyles, terms.workStyles),
  interests: ({ interests }) => interests,
  technology: ({ technology }, terms) => listed(technology.map(at => terms.technology[at])),
  activities: ({ activities }, terms) => listed(activities.map(at => terms.activities[at])),
  'related occupations': ({ related }) => listed(related),
};

/** All figures of a release: by part of the data, then by code of the record. */
export function figuresByPart({ lines, occupations, terms }: Release): Map<string, Map<string, RecordFigures>> {
  const ofLines = Object.entries(PARTS_OF_LINES).map(
    ([part, read]) => [part, new Map(lines.map(line => [line.code, figuresOf(read(line))]))] as const,
  );
  const ofOccupations = Object.entries(PARTS_OF_OCCUPATIONS).map(
    ([part, read]) =>
      [part, new Map(occupations.map(record => [record.code, figuresOf(read(record, terms))]))] as const,
  );
  return new Map([...ofLines, ...ofOccupations]);
}

/** Every number and text within a value, by its path. */
function figuresOf(value: unknown, path = ''): Map<string, string | number> {
  if (value === null || value === undefined) return new Map();
  if (typeof value === 'number' || typeof value === 'string') return new Map([[path, value]]);
  return new Map(
    Object.entries(value).flatMap(([key, part]) => [...figuresOf(part, path === '' ? key : `${path}.${key}`)]),
  );
}

/** The people of a line, and of its codes that are counted separately. */
function countsOf(line: BlsLine): Counted[] {
  return [line, ...Object.values(line.countedApart ?? {})];
}

/** Rows by the code with which they begin. */
function byFirst(rows: readonly (readonly [string, ...unknown[]])[]): Record<string, unknown[]> {
  return Object.fromEntries(rows.map(([code, ...cells]) => [code, cells]));
}

function rated(pairs: readonly (readonly [number, number])[], terms: readonly string[]): Record<string, number> {
  return Object.fromEntries(pairs.map(([at, value]) => [terms[at], value]));
}

function listed(names: readonly (string | undefined)[]): Record<string, string> {
  return Object.fromEntries(names.map(name => [name, 'listed']));
}
