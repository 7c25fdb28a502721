import type { Basis } from './fact';
import type { MajorTable } from './majors';
import type { OccupationName } from './occupation';
import type { BlsLine } from './schema/bls-line';
import type { FeaturedRecord } from './schema/featured-record';
import type { LinkTemplates } from './schema/links';
import type { OnetRecord } from './schema/onet-record';
import type { Places } from './schema/places';
import type { Terms } from './schema/shared-tables';
import type { Sources } from './schema/sources';

/** A job people can ask about: an O*NET occupation, or a featured one with figures of its own. */
export interface Occupation {
  type: 'occupation';
  /** O*NET-SOC code, or the slug of a featured record. */
  id: string;
  title: string;
  plural: string;
  /** Six-digit SOC code. */
  soc: string;
  names: readonly OccupationName[];
  featured: FeaturedRecord | null;
  onet: OnetRecord | null;
  /** The BLS line whose figures it has; null if BLS has none. */
  line: BlsLine | null;
  /** Whose figures the line has, if not exactly the job's own. */
  basis: Basis | null;
}

/** A SOC major group ("29-0000"), or all occupations ("00-0000"). */
export interface Group {
  type: 'group';
  id: string;
  title: string;
  plural: string;
  soc: string;
  line: BlsLine;
}

/** A job or a group that figures are about. */
export type Subject = Occupation | Group;

/** One BLS line as a ranking counts it: once, under its own title. */
export interface RankEntry {
  /** Id of the line's main occupation. */
  id: string;
  title: string;
  occupation: Occupation;
  /** All O*NET occupations of the line, including the main one. */
  members: readonly Occupation[];
  line: BlsLine;
}

/** Everything the bot knows. */
export interface Dataset {
  /** Featured jobs first, then O*NET occupations in code order. */
  occupations: readonly Occupation[];
  groups: readonly Group[];
  entries: readonly RankEntry[];
  terms: Terms;
  sources: Sources;
  /** Pages of publishers and public services, by id, in the order of replies. */
  links: LinkTemplates;
  /** States, large cities and countries, to recognize a place; figures exist for states only. */
  places: Places;
  /** Instructional programs and the occupations they prepare for. */
  majors: MajorTable;
  /** The two jobs that "which pays more?" means at the start of a conversation. */
  featuredPair: readonly [Occupation, Occupation];
  subject(id: string): Subject | undefined;
  /** Name of a state, or of an industry, by its code. */
  stateName(code: string): string;
}
