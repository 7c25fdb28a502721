import type { Source } from '../knowledge/schema/sources';

/** Pages of the publishers' programs, by the beginning of a source's title. */
const LINKS: readonly [title: string, url: string][] = [
  ['Occupational Employment and Wage Statistics', 'https://www.bls.gov/oes/'],
  ['Employment Projections', 'https://www.bls.gov/emp/'],
  ['Current Population Survey', 'https://www.bls.gov/cps/'],
  ['Regional price parities', 'https://www.bea.gov/data/prices-inflation/regional-price-parities-state-and-metro-area'],
  ['Crosswalk of CIP', 'https://nces.ed.gov/ipeds/cipcode/'],
  ['O*NET', 'https://www.onetcenter.org/database.html'],
];

/** The publisher's page about a source; undefined if unknown. */
export function linkTo({ title }: Source): string | undefined {
  return LINKS.find(([start]) => title.startsWith(start))?.[1];
}
