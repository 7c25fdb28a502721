import type { BlsLine } from '../../knowledge/schema/bls-line';
import type { OnetRecord } from '../../knowledge/schema/onet-record';
import type { Terms } from '../../knowledge/schema/shared-tables';
import type { Sources } from '../../knowledge/schema/sources';

/** What `data/` holds of official files, of one build. */
export interface Release {
  occupations: readonly OnetRecord[];
  lines: readonly BlsLine[];
  terms: Terms;
  sources: Sources;
}
