import { readAges, readPeople } from '../../../src/commands/data-build/cps';
import { readAttainment } from '../../../src/commands/data-build/education-table';
import { readMajors } from '../../../src/commands/data-build/majors';
import { readNationalReleases } from '../../../src/commands/data-build/oews-national';
import { readSectorWages } from '../../../src/commands/data-build/oews-sectors';
import { readStateWages } from '../../../src/commands/data-build/oews-states';
import { readPriceLevels } from '../../../src/commands/data-build/price-levels';
import { readProjections } from '../../../src/commands/data-build/projections';
import { readSkillRanks, readTopSkills } from '../../../src/commands/data-build/skills-tables';
import type { SourceFolder } from '../../../src/commands/data-build/source-folder';
import { refusesWhatIsBroken, type Source } from '../../support/broken-sources';
import { realDataset } from '../../support/real-content';

/** O*NET's occupations, with which the crosswalk of majors has to agree. */
const occupations = realDataset().occupations.flatMap(({ onet, featured }) => (onet && !featured ? [onet] : []));

const NATIONAL_NUMBERS = ['TOT_EMP', 'H_MEAN', 'A_MEAN', 'H_PCT10', 'A_PCT25', 'A_MEDIAN', 'A_PCT90'];
const PAY_SWAPS = [
  ['H_MEAN', 'A_MEAN'],
  ['A_MEDIAN', 'A_PCT75'],
  ['A_PCT10', 'A_PCT25'],
  ['A_MEAN', 'A_PCT90'],
] as const;

/** Each of these columns with the next one. */
const neighbors = (...columns: number[]) => columns.map(at => [at, at + 1] as const);

const PLACES = ['Top highest skill', 'Second highest skill', 'Third highest skill'] as const;

const { states } = realDataset().terms;

/** Only the files of one table, so that the others need not be read. */
const alone = (from: SourceFolder, pattern: RegExp): SourceFolder => ({
  ...from,
  list: wanted => from.list(wanted).filter(name => pattern.test(name)),
});

const national = (year: number): Source => ({
  file: `bls/national_M${year}_dl.xlsx`,
  header: 1,
  read: (from, problems) => readNationalReleases(alone(from, new RegExp(`M${year}`)), problems),
  numbers: NATIONAL_NUMBERS,
  texts: ['OCC_CODE', 'OCC_TITLE', 'O_GROUP'],
  swaps: [...PAY_SWAPS, ['H_MEDIAN', 'H_PCT75'], ['OCC_CODE', 'OCC_TITLE'], ['TOT_EMP', 'A_MEAN']],
  titles: PAY_SWAPS,
});

/** Years of the national files that `data/` is built from. */
const { earliest, newest } = realDataset().terms.oews;
const YEARS = Array.from({ length: newest - earliest + 1 }, (_, at) => earliest + at);

refusesWhatIsBroken({
  ...Object.fromEntries(YEARS.map(year => [`national pay, May ${year}`, national(year)])),
  'pay by sector': {
    file: 'bls/natsector_M2024_dl.xlsx',
    header: 1,
    read: readSectorWages,
    numbers: NATIONAL_NUMBERS,
    texts: ['OCC_CODE', 'OCC_TITLE', 'NAICS'],
    swaps: [...PAY_SWAPS, ['H_MEDIAN', 'H_PCT75'], ['NAICS', 'NAICS_TITLE']],
    titles: PAY_SWAPS,
  },
  'pay by state': {
    file: 'bls/state_M2024.csv',
    header: 1,
    read: readStateWages,
    numbers: ['TOT_EMP', 'H_MEAN', 'A_MEAN', 'H_MEDIAN', 'A_PCT25', 'A_MEDIAN'],
    texts: ['OCC_CODE', 'OCC_TITLE', 'PRIM_STATE', 'AREA_TITLE'],
    swaps: [...PAY_SWAPS, ['TOT_EMP', 'JOBS_1000'], ['PRIM_STATE', 'AREA_TITLE'], ['H_MEAN', 'H_MEDIAN']],
    titles: PAY_SWAPS,
  },
  projections: {
    file: 'bls/occupation.xlsx',
    sheet: 'Table 1.2',
    header: 2,
    read: readProjections,
    numbers: [3, 4, 7, 8],
    texts: [0, 1, 2, 12],
    swaps: [
      [3, 4],
      [4, 8],
      [7, 8],
      [3, 10],
      [12, 13],
      [13, 14],
      [0, 1],
    ],
    titles: [['Employment, 2024', 'Employment, 2034']],
  },
  attainment: {
    file: 'bls/education.xlsx',
    sheet: 'Table 5.3',
    header: 2,
    read: readAttainment,
    numbers: [2, 3, 4, 6],
    texts: [0, 1],
    swaps: [...neighbors(2, 3, 4, 5, 6, 7), [2, 8], [0, 1]],
    titles: [
      ["Bachelor's degree", "Master's degree"],
      ["Associate's degree", 'Some college, no degree'],
    ],
  },
  'skill ranks': {
    file: 'bls/skills.xlsx',
    sheet: 'Table 6.5',
    header: 2,
    read: readSkillRanks,
    numbers: [2, 5, 9, 13],
    texts: [0, 1],
    swaps: neighbors(2, 4, 6, 8, 10, 12, 0),
    titles: [
      ['Leadership', 'Mathematics'],
      ['Adaptability', 'Science'],
    ],
  },
  'top skills': {
    file: 'bls/skills.xlsx',
    sheet: 'Table 6.2',
    header: 2,
    read: readTopSkills,
    numbers: [],
    texts: [0, 1, ...PLACES],
    swaps: [
      [0, 1],
      [PLACES[0], PLACES[1]],
      [PLACES[1], PLACES[2]],
      [PLACES[0], PLACES[2]],
      [0, PLACES[0]],
    ],
    titles: [
      [PLACES[0], PLACES[1]],
      [PLACES[1], PLACES[2]],
    ],
  },
  'women and race': {
    file: 'bls/cpsaat11_2022.xlsx',
    header: 7,
    read: readPeople,
    numbers: [1, 2, 3, 4],
    texts: [0],
    swaps: [...neighbors(2, 3, 4, 5, 1, 0), [3, 6], [2, 6]],
  },
  'price levels': {
    file: 'bea/SARPP_STATE_2008_2023.csv',
    header: 1,
    read: (from, problems) => readPriceLevels(from, states, problems),
    numbers: ['2022', '2023', 'GeoFIPS'],
    texts: ['GeoName', 'TableName', 'Description', 'Unit'],
    swaps: [
      ['2022', '2023'],
      ['GeoName', 'Description'],
      ['GeoFIPS', 'LineCode'],
      ['LineCode', '2023'],
      ['Description', 'Unit'],
      ['TableName', 'Unit'],
    ],
    titles: [
      ['2022', '2023'],
      ['GeoName', 'Description'],
    ],
  },
  majors: {
    file: 'nces/CIP2020_SOC2018_Crosswalk.csv',
    header: 1,
    read: (from, problems) => readMajors(from, occupations, problems),
    numbers: ['CIP2020Code'],
    texts: ['CIP2020Title', 'SOC2018Code', 'SOC2018Title'],
    swaps: [
      ['CIP2020Code', 'CIP2020Title'],
      ['SOC2018Code', 'SOC2018Title'],
      ['CIP2020Code', 'SOC2018Code'],
      ['CIP2020Title', 'SOC2018Title'],
      ['CIP2020Title', 'SOC2018Code'],
    ],
    titles: [
      ['CIP2020Code', 'SOC2018Code'],
      ['CIP2020Title', 'SOC2018Title'],
    ],
  },
  age: {
    file: 'bls/cpsaat11b_2025.xlsx',
    header: 6,
    read: readAges,
    numbers: [1, 4, 6, 9],
    texts: [0],
    swaps: [
      [1, 2],
      [2, 4],
      [3, 8],
      [4, 8],
      [8, 9],
      [0, 1],
      [1, 9],
      [2, 8],
    ],
  },
});
