import { existsSync } from 'node:fs';
import path from 'node:path';
import { readAges, readPeople } from '../../../src/commands/data-build/cps';
import { readAttainment } from '../../../src/commands/data-build/education-table';
import { readMajors } from '../../../src/commands/data-build/majors';
import { readNationalReleases } from '../../../src/commands/data-build/oews-national';
import { readSectorWages } from '../../../src/commands/data-build/oews-sectors';
import { readStateWages } from '../../../src/commands/data-build/oews-states';
import { readPriceLevels } from '../../../src/commands/data-build/price-levels';
import { Problems } from '../../../src/commands/data-build/problems';
import { readProjections } from '../../../src/commands/data-build/projections';
import { readSkillRanks } from '../../../src/commands/data-build/skills-tables';
import { type SourceFolder, sourceFolder } from '../../../src/commands/data-build/source-folder';
import { loadDataset } from '../../../src/knowledge/load-dataset';
import {
  cell,
  general,
  isNumber,
  swapped,
  type Tamper,
  tamperedFolder,
  titlesSwapped,
  unreadable,
  withCopy,
} from '../../support/tampered';

/** The folder of the official files; the test takes minutes, so only who names it waits for that. */
const sources = process.env.SOURCES_DIR ?? '';
const isHere = existsSync(path.join(sources, 'bls'));
const folder = sourceFolder(sources);

/** O*NET's occupations, with which the crosswalk of majors has to agree. */
const occupations = loadDataset().occupations.flatMap(({ onet, featured }) => (onet && !featured ? [onet] : []));

interface Source {
  file: string;
  sheet?: string;
  header: number;
  read: (from: SourceFolder, problems: Problems) => Promise<unknown>;
  /** A column of numbers, by title or place. */
  numbers: readonly (string | number)[];
  /** Columns of texts. */
  texts: readonly (string | number)[];
  /** Pairs of columns whose cells are swapped. */
  swaps: readonly (readonly [string | number, string | number])[];
  /** Pairs of titles that are swapped. */
  titles?: readonly (readonly [string, string])[];
}

const NATIONAL_NUMBERS = ['TOT_EMP', 'H_MEAN', 'A_MEAN', 'H_PCT10', 'A_PCT25', 'A_MEDIAN', 'A_PCT90'];
const PAY_SWAPS = [
  ['H_MEAN', 'A_MEAN'],
  ['A_MEDIAN', 'A_PCT75'],
  ['A_PCT10', 'A_PCT25'],
  ['A_MEAN', 'A_PCT90'],
] as const;

/** Each of these columns with the next one. */
const neighbours = (...columns: number[]) => columns.map(at => [at, at + 1] as const);

const { states } = loadDataset().terms;

/** Only the files of one table, so that the others need not be read. */
const alone = (from: SourceFolder, pattern: RegExp): SourceFolder => ({
  ...from,
  list: wanted => from.list(wanted).filter(name => pattern.test(name)),
});

const SOURCES: Readonly<Record<string, Source>> = {
  'national pay, May 2025': {
    file: 'bls/national_M2025_dl.xlsx',
    header: 1,
    read: (from, problems) => readNationalReleases(alone(from, /M2025/), problems),
    numbers: NATIONAL_NUMBERS,
    texts: ['OCC_CODE', 'OCC_TITLE', 'O_GROUP'],
    swaps: [...PAY_SWAPS, ['H_MEDIAN', 'H_PCT75'], ['OCC_CODE', 'OCC_TITLE'], ['TOT_EMP', 'A_MEAN']],
    titles: PAY_SWAPS,
  },
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
    swaps: [...neighbours(2, 3, 4, 5, 6, 7), [2, 8], [0, 1]],
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
    swaps: neighbours(2, 4, 6, 8, 10, 12, 0),
    titles: [
      ['Leadership', 'Mathematics'],
      ['Adaptability', 'Science'],
    ],
  },
  'women and race': {
    file: 'bls/cpsaat11_2022.xlsx',
    header: 7,
    read: readPeople,
    numbers: [1, 2, 3, 4],
    texts: [0],
    swaps: [...neighbours(2, 3, 4, 5, 1, 0), [3, 6], [2, 6]],
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
};

/** What can happen to a cell of a column of numbers. */
const NUMBER_SLIPS: Readonly<Record<string, (value: unknown) => string | number>> = {
  'a text': () => 'lots',
  'a negative number': value => -Math.abs(Number(value)) - 1,
  'a decimal comma': value => `${value},5`,
  'a thousand million': () => 1_000_000_001,
};

function tampersOf({ numbers, texts, swaps, titles = [] }: Source): [string, Tamper][] {
  return [
    ...Object.entries(general),
    ...numbers.flatMap(column =>
      Object.entries(NUMBER_SLIPS).map(([what, slip]): [string, Tamper] => [
        `${what} in column ${column}`,
        cell(column, slip),
      ]),
    ),
    ...texts.map((column): [string, Tamper] => [
      `a number in column ${column}`,
      cell(
        column,
        () => 12,
        value => !isNumber(value) && Boolean(value),
      ),
    ]),
    ...swaps.map(([one, other]): [string, Tamper] => [`cells of ${one} and ${other} swapped`, swapped(one, other)]),
    ...titles.map(([one, other]): [string, Tamper] => [
      `titles ${one} and ${other} swapped`,
      titlesSwapped(one, other),
    ]),
  ];
}

async function problemsOf(source: Source, from: SourceFolder): Promise<boolean> {
  const problems = new Problems();
  await source.read(from, problems);
  return problems.any;
}

describe.each(Object.entries(SOURCES))('%s', (_, source) => {
  const tampers = tampersOf(source);
  const here = isHere ? it : it.skip;

  it('is tampered with in at least 25 ways', () => expect(tampers.length + 3).toBeGreaterThanOrEqual(25));

  here('is read as published', async () => expect(await problemsOf(source, folder)).toBe(false), 60_000);

  here(
    'is refused in each of them',
    async () => {
      const passed: string[] = [];
      for (const [what, tamper] of tampers)
        if (!(await problemsOf(source, tamperedFolder(folder, source, tamper)))) passed.push(what);
      expect(passed).toEqual([]);
    },
    600_000,
  );

  here(
    'is refused twice, as a copy, and when its bytes are broken',
    async () => {
      const [, name = ''] = source.file.split('/');
      const copy = name.replace('.', ' (1).');
      expect(await problemsOf(source, withCopy(folder, source.file, copy))).toBe(true);
      expect(await problemsOf(source, withCopy(folder, source.file, name.replace('.', ' - Copy.')))).toBe(true);
      expect(await problemsOf(source, unreadable(folder, source.file))).toBe(true);
    },
    60_000,
  );
});
