import type { BlsLine } from '../../knowledge/schema/bls-line';
import type { OnetRecord } from '../../knowledge/schema/onet-record';
import type { Terms } from '../../knowledge/schema/shared-tables';
import type { Sources } from '../../knowledge/schema/sources';

/** What one build compiled from official files into `data/`. */
export interface Release {
  occupations: readonly OnetRecord[];
  lines: readonly BlsLine[];
  terms: Terms;
  sources: Sources;
}
