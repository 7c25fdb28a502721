import type { BlsLine } from '../../knowledge/schema/bls-line';
import type { OnetRecord } from '../../knowledge/schema/onet-record';
import type { Sources, Terms } from '../../knowledge/schema/shared-tables';

/** What `data/` holds of official files, of one build. */
export interface Release {
  occupations: readonly OnetRecord[];
  lines: readonly BlsLine[];
  terms: Terms;
  sources: Sources;
}
