import { existsSync } from 'node:fs';
import path from 'node:path';
import { Problems } from '../../src/commands/data-build/problems';
import { type SourceFolder, sourceFolder } from '../../src/commands/data-build/source-folder';
import {
  cell,
  emptied,
  general,
  isNumber,
  swapped,
  type Tamper,
  tamperedFolder,
  titlesSwapped,
  unreadable,
  withCopy,
} from './tampered';

/** The folder of the official files; the tests take minutes, so only who names it waits for them. */
const sources = process.env.SOURCES_DIR ?? '';
const isHere = existsSync(path.join(sources, 'bls'));
const folder = sourceFolder(sources);

/** A table, and where it can be broken. */
export interface Source {
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

/** What can happen to a cell of a column of numbers. */
const NUMBER_SLIPS: Readonly<Record<string, (value: unknown) => string | number>> = {
  'a text': () => 'lots',
  'a negative number': value => -Math.abs(Number(value)) - 10,
  'a decimal comma': value => `${value},5`,
  'a thousand million': () => 1_000_000_001,
};

/** What can happen to a cell of a column of texts. */
const TEXT_SLIPS: Readonly<Record<string, () => string | number>> = {
  'a number': () => 12,
  'an empty cell': () => '',
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
    ...texts.flatMap(column =>
      Object.entries(TEXT_SLIPS).map(([what, slip]): [string, Tamper] => [
        `${what} in column ${column}`,
        cell(column, slip, value => !isNumber(value) && /\w/.test(String(value ?? ''))),
      ]),
    ),
    ...texts.map((column): [string, Tamper] => [`no text in column ${column}`, emptied(column)]),
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

/** Declares the tests of sources, by what they are called: each is read as published, and refused in whatever way it is broken. */
export function refusesWhatIsBroken(named: Readonly<Record<string, Source>>): void {
  describe.each(Object.entries(named))('%s', (_, source) => {
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
      1_800_000,
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
}
