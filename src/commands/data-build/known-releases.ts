import type { Source } from '../../knowledge/schema/sources';

type Dates = Pick<Source, 'released' | 'next' | 'newer'>;

const NEW_PROJECTIONS = [{ what: 'Employment Projections 2025–35', released: '2026-08-27' }];
const NEW_ONET = [{ what: 'O*NET 31.0', released: '2026-08' }];

/**
 * When releases came out, when the next ones are due, and which newer ones exist, by source and vintage. From the publishers' news
 * releases; unknown dates are left out.
 */
const KNOWN: Readonly<Record<string, Dates>> = {
  'oews May 2025': { released: '2026-05-15', next: 'spring 2027' },
  'oews May 2024': { released: '2025-04-02', newer: [{ what: 'OEWS May 2025', released: '2026-05-15' }] },
  'oews-states May 2024': {
    released: '2025-04-02',
    newer: [{ what: 'OEWS May 2025 by state', released: '2026-05-15' }],
  },
  'oews-sectors May 2024': { released: '2025-04-02', next: 'yearly, in spring' },
  'projections 2024–34': { released: '2025-08-28', newer: NEW_PROJECTIONS },
  'attainment 2022–23': { released: '2025-08-28', newer: NEW_PROJECTIONS },
  'bls-skills 2024': { released: '2025-08-28', next: 'yearly, in late summer' },
  'cps-people 2022 averages': { released: '2023', newer: [{ what: 'CPS table 11 of 2025', released: '2026' }] },
  'cps-age 2025 averages (11 months)': { released: '2026', next: 'early 2027' },
  'price-levels 2023': {
    released: '2025-02-20',
    newer: [{ what: 'regional price parities of 2024', released: '2026-02-19' }],
  },
  'onet December 2025': { released: '2025-12', newer: NEW_ONET },
  'onet-skills to August 2025': { newer: NEW_ONET },
  'onet-knowledge August 2024': { released: '2024-08', newer: NEW_ONET },
};

/** Known dates of a release, to be written next to its date. */
export function datesOfRelease(id: string, vintage: string): Dates {
  return KNOWN[`${id} ${vintage}`] ?? {};
}
