import { readChecksums } from './built-files';
import { ContentError } from './content-error';
import { findDanglingReferences } from './dangling-references';
import { dataDirectory } from './data-directory';
import type { Dataset, Group, Occupation, RankEntry, Subject } from './dataset';
import type { Basis } from './fact';
import { groupBy } from './group-by';
import { majorTable } from './majors';
import { namesOfFeatured, namesOfOnet } from './occupation-names';
import { ContentReader } from './read-content';
import { readFeatured } from './read-featured';
import { type BlsLine, packedLineSchema, unpackLine } from './schema/bls-line';
import type { FeaturedRecord } from './schema/featured-record';
import { linksSchema } from './schema/links';
import { majorsSchema } from './schema/majors';
import { type OnetRecord, packedRecordSchema, unpackRecord } from './schema/onet-record';
import { placesSchema } from './schema/places';
import { termsSchema } from './schema/shared-tables';
import { missingSources, sourcesSchema } from './schema/sources';

/** The files that `npm run data:build` writes; it also checks the references between them. */
const COMPILED = ['occupations.jsonl', 'bls.jsonl', 'terms.json', 'majors.json'];

/**
 * Reads and checks everything in `data/`. Files that are unchanged since they were built are not checked again.
 * @param anew checks those files, too
 * @param read receives the checksum of every file that is read
 * @throws ContentError that names file, line, field, value and what is allowed, for every broken record
 */
export function loadDataset(
  directory: string = dataDirectory,
  { anew = false, read }: { anew?: boolean; read?: Map<string, string> } = {},
): Dataset {
  const reader = new ContentReader(directory, anew ? undefined : readChecksums(directory), read);
  const records = reader.jsonLines('occupations.jsonl', packedRecordSchema).map(unpackRecord);
  const lines = reader.jsonLines('bls.jsonl', packedLineSchema).map(unpackLine);
  const terms = reader.json('terms.json', termsSchema);
  const sources = reader.yaml('sources.yaml', sourcesSchema);
  const links = reader.yaml('links.yaml', linksSchema);
  const featured = readFeatured(reader);
  const places = reader.json('places.json', placesSchema);
  const majors = reader.json('majors.json', majorsSchema);
  if (sources) reader.problems.push(...missingSources(sources, 'data/sources.yaml'));
  if (reader.problems.length > 0 || !terms || !sources || !links || !places || !majors)
    throw new ContentError(reader.problems);
  const asBuilt = reader.areAsBuilt(COMPILED);
  const content = { records, lines, featured, terms, sources, majors };
  const dangling = findDanglingReferences(content, reader.lineOf, { featuredOnly: asBuilt });
  if (dangling.length > 0) throw new ContentError(dangling);
  return assemble(records, lines, featured, { terms, sources, links, places, majors: majorTable(majors) });
}

function assemble(
  records: readonly OnetRecord[],
  lines: readonly BlsLine[],
  featured: readonly FeaturedRecord[],
  tables: Pick<Dataset, 'terms' | 'sources' | 'links' | 'places' | 'majors'>,
): Dataset {
  const lineOf = new Map(lines.map(line => [line.code, line]));
  const members = groupBy(records, record => record.line);
  const official = records.map((record): Occupation => {
    const line = record.line === null ? null : (lineOf.get(record.line) ?? null);
    let names: Occupation['names'] | undefined;
    return {
      type: 'occupation',
      id: record.code,
      title: record.title,
      plural: record.title,
      soc: record.code.slice(0, 7),
      // Derived when first needed: only building the lexicon needs the names.
      get names() {
        names ??= namesOfOnet(record);
        return names;
      },
      featured: null,
      onet: record,
      line,
      basis: line && basisOf(record, line, members.get(record.line)?.length ?? 1),
    };
  });
  const occupations = [...featured.map(record => featuredOccupation(record, official)), ...official];
  const groups = lines
    .filter(line => line.level !== 'detailed')
    .map(
      (line): Group => ({ type: 'group', id: line.code, title: line.title, plural: line.title, soc: line.code, line }),
    );
  const subjects = new Map<string, Subject>([...groups, ...occupations].map(subject => [subject.id, subject]));
  const places = new Map([...tables.terms.states, ...tables.terms.sectors.map(shortSector)]);
  const byId = new Map(official.map(occupation => [occupation.id, occupation]));
  return {
    ...tables,
    occupations,
    groups,
    entries: lines
      .filter(line => line.level === 'detailed')
      .flatMap(line => entryOf(line, members.get(line.code) ?? [], byId)),
    featuredPair: featuredPairOf(occupations),
    subject: id => subjects.get(id),
    stateName: code => places.get(code) ?? code,
  };
}

/** The name of a sector without its exclusions; with them, that of government is longer than any reply. */
function shortSector([code, title]: [string, string]): [string, string] {
  return [code, title.replace(/, excluding .*$/, '')];
}

function basisOf(record: OnetRecord, line: BlsLine, sharing: number): Basis | null {
  const basis = { code: line.code, title: line.title };
  if (line.code !== record.code.slice(0, 7)) return { ...basis, why: 'combined' };
  return sharing > 1 && record.title.toLowerCase() !== line.title.toLowerCase() ? { ...basis, why: 'shared' } : null;
}

function featuredOccupation(record: FeaturedRecord, official: readonly Occupation[]): Occupation {
  const wider = official.find(occupation => occupation.soc === record.soc);
  return {
    type: 'occupation',
    id: record.id,
    title: record.title,
    plural: record.plural,
    soc: record.soc,
    names: namesOfFeatured(record),
    featured: record,
    onet: wider?.onet ?? null,
    line: wider?.line ?? null,
    basis: wider?.line ? { code: wider.line.code, title: wider.line.title, why: 'wider' } : null,
  };
}

function entryOf(line: BlsLine, members: readonly OnetRecord[], byId: ReadonlyMap<string, Occupation>): RankEntry[] {
  const main = members.find(member => member.code.endsWith('.00')) ?? members[0];
  const occupation = main && byId.get(main.code);
  const all = members.flatMap(member => byId.get(member.code) ?? []);
  return occupation ? [{ id: occupation.id, title: line.title, occupation, members: all, line }] : [];
}

function featuredPairOf(occupations: readonly Occupation[]): readonly [Occupation, Occupation] {
  const pair = ['loss-mitigation-specialist', 'collections-representative'].map(id =>
    occupations.find(occupation => occupation.id === id),
  );
  const [first, second] = pair;
  if (!first || !second) {
    throw new ContentError([
      {
        file: 'data/featured',
        where: 'folder',
        field: 'id',
        value: 'no such record',
        allowed: 'the records loss-mitigation-specialist and collections-representative',
      },
    ]);
  }
  return [first, second];
}
