import path from 'node:path';
import type { ContentReader } from './read-content';
import { type FeaturedRecord, featuredRecordSchema } from './schema/featured-record';

const FOLDER = 'featured';

/** The file of a featured job, within `data/`: "featured/park-guide.yaml". */
export function featuredFile(id: string): string {
  return path.posix.join(FOLDER, `${id}.yaml`);
}

/** Reads the valid records of `data/featured/`, each from a file named after it. */
export function readFeatured(reader: ContentReader): FeaturedRecord[] {
  return reader.yamlFiles(FOLDER).flatMap(file => {
    const record = reader.yaml(file, featuredRecordSchema);
    const id = path.basename(file, '.yaml');
    if (record && record.id !== id) reader.report(file, ['id'], record.id, `${id}, as the file is named`);
    return record ?? [];
  });
}
