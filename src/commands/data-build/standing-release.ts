import { existsSync } from 'node:fs';
import path from 'node:path';
import { ContentError } from '../../knowledge/content-error';
import { ContentReader } from '../../knowledge/read-content';
import { readFeatured } from '../../knowledge/read-featured';
import { packedLineSchema, unpackLine } from '../../knowledge/schema/bls-line';
import type { FeaturedRecord } from '../../knowledge/schema/featured-record';
import { packedRecordSchema, unpackRecord } from '../../knowledge/schema/onet-record';
import { termsSchema } from '../../knowledge/schema/shared-tables';
import { EARLIER_PAY, type Sources, sourceIds, sourcesSchema } from '../../knowledge/schema/sources';
import type { Release } from './release';

/** The release in a folder, before it is overwritten; null if there is none, or if it has another format. */
export function standingRelease(directory: string): Release | null {
  const reader = new ContentReader(directory);
  const occupations = reader.jsonLines('occupations.jsonl', packedRecordSchema).map(unpackRecord);
  const lines = reader.jsonLines('bls.jsonl', packedLineSchema).map(unpackLine);
  const terms = reader.json('terms.json', termsSchema);
  const sources = reader.yaml('sources.yaml', sourcesSchema);
  return reader.problems.length > 0 || !terms || !sources ? null : { occupations, lines, terms, sources };
}

/**
 * The sources of featured jobs that a folder names, in addition to those of official files.
 * @throws ContentError if `sources.yaml` is invalid
 */
export function standingOwnSources(directory: string): Sources {
  if (!existsSync(path.join(directory, 'sources.yaml'))) return {};
  const reader = new ContentReader(directory);
  const sources = reader.yaml('sources.yaml', sourcesSchema);
  if (!sources) throw new ContentError(reader.problems);
  const official: readonly string[] = sourceIds;
  return Object.fromEntries(Object.entries(sources).filter(([id]) => !official.includes(id) && !EARLIER_PAY.test(id)));
}

/** The valid featured records of a folder. */
export function standingFeatured(directory: string): FeaturedRecord[] {
  if (!existsSync(path.join(directory, 'featured'))) return [];
  const reader = new ContentReader(directory);
  return readFeatured(reader);
}
