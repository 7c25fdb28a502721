import type { StateCode } from './fact';
import { type BlsLine, INDUSTRY_CODE, type SectorRow } from './schema/bls-line';

/** True for the code of an industry, which facts and queries have in place of a state. */
export function isIndustry(place: StateCode | null): place is string {
  return place !== null && INDUSTRY_CODE.test(place);
}

/** The row of a line for an industry; undefined if BLS has none. */
export function industryRow(line: BlsLine | null, industry: string): SectorRow | undefined {
  return line?.sectors.find(([sector]) => sector === industry);
}
