import type { RawCell, SourceFolder } from '../../src/commands/data-build/source-folder';

/** What becomes of the rows of a table; the first ones up to `header` are its titles. */
export type Tamper = (rows: RawCell[][], header: number) => RawCell[][];

/** A folder of sources in which one table has been tampered with. */
export function tamperedFolder(
  folder: SourceFolder,
  table: { file: string; sheet?: string; header: number },
  tamper: Tamper,
): SourceFolder {
  return {
    ...folder,
    rows: async (file, sheet) => {
      const rows = await folder.rows(file, sheet);
      return file === table.file && sheet === table.sheet
        ? tamper(
            rows.map(row => [...row]),
            table.header,
          )
        : rows;
    },
  };
}

/** A folder in which a table is there a second time, under another name. */
export function withCopy(folder: SourceFolder, file: string, name: string): SourceFolder {
  const [of] = file.split('/');
  return { ...folder, list: wanted => (wanted === of ? [...folder.list(wanted), name].sort() : folder.list(wanted)) };
}

/** A folder in which a table cannot be read. */
export function unreadable(folder: SourceFolder, table: string): SourceFolder {
  return {
    ...folder,
    rows: async (file, sheet) => {
      if (file === table) throw new Error('not UTF-8 in line 7');
      return folder.rows(file, sheet);
    },
  };
}

const body = (rows: RawCell[][], header: number) => rows.slice(header);
const titled = (rows: RawCell[][], header: number, change: (body: RawCell[][]) => RawCell[][]) => [
  ...rows.slice(0, header),
  ...change(body(rows, header)),
];

/** Where a column stands by its title, or by its place where titles span several rows. */
const at = (rows: RawCell[][], header: number, column: string | number): number =>
  typeof column === 'number'
    ? column
    : (rows[header - 1] ?? []).findIndex(title =>
        String(title ?? '')
          .trim()
          .endsWith(column),
      );

/** A row in the middle that has a number (or text) in the column. */
function middleWith(rows: RawCell[][], column: number, isFit: (cell: RawCell) => boolean): number {
  const middle = Math.floor(rows.length / 2);
  const found = [...rows.keys()].slice(middle).find(index => isFit(rows[index]?.[column]));
  if (found === undefined) throw new Error(`no row fits in column ${column}`);
  return found;
}

/** Puts something else into one cell of a column. */
export const cell =
  (column: string | number, change: (value: RawCell) => RawCell, isFit = isNumber): Tamper =>
  (rows, header) =>
    titled(rows, header, of => {
      const place = at(rows, header, column);
      const index = middleWith(of, place, isFit);
      return of.map((row, number) => (number === index ? row.with(place, change(row[place])) : row));
    });

/** Whether a cell holds a number, in a workbook or as text. */
export function isNumber(value: RawCell): boolean {
  return typeof value === 'number' || (typeof value === 'string' && /^-?[\d.]+$/.test(value));
}

/** Empties all cells of a column. */
export const emptied =
  (column: string | number): Tamper =>
  (rows, header) =>
    titled(rows, header, of => {
      const place = at(rows, header, column);
      return of.map(row => row.with(place, ''));
    });

/** Swaps the cells of two columns, and leaves their titles. */
export const swapped =
  (one: string | number, other: string | number): Tamper =>
  (rows, header) =>
    titled(rows, header, of => {
      const [first, second] = [at(rows, header, one), at(rows, header, other)];
      return of.map(row => row.with(first, row[second]).with(second, row[first]));
    });

/** Swaps two titles, and leaves the cells. */
export const titlesSwapped =
  (one: string, other: string): Tamper =>
  (rows, header) =>
    rows.map((row, index) => {
      const [first, second] = [at(rows, header, one), at(rows, header, other)];
      return index === header - 1 ? row.with(first, row[second]).with(second, row[first]) : row;
    });

/** What can happen to any table. */
export const general: Readonly<Record<string, Tamper>> = {
  'no rows': rows => rows.slice(0, 0),
  'titles only': (rows, header) => rows.slice(0, header),
  'the first half': (rows, header) => titled(rows, header, of => of.slice(0, of.length / 2)),
  'the second half': (rows, header) => titled(rows, header, of => of.slice(of.length / 2)),
  'a fifth cut off at the end': (rows, header) => titled(rows, header, of => of.slice(0, of.length * 0.8)),
  'every second row': (rows, header) => titled(rows, header, of => of.filter((_, index) => index % 2 === 0)),
  'all rows twice': (rows, header) => titled(rows, header, of => [...of, ...of]),
  'no titles': (rows, header) => rows.filter((_, index) => index !== header - 1),
  'cells shifted by one column': (rows, header) => titled(rows, header, of => of.map(row => [row[0], ...row])),
  'cells shifted the other way': (rows, header) => titled(rows, header, of => of.map(row => row.slice(1))),
  'a third of the columns': rows => rows.map(row => row.slice(0, Math.max(1, row.length / 3))),
  'a note in the middle': (rows, header) =>
    titled(rows, header, of => of.toSpliced(Math.floor(of.length / 2), 0, ['Note: not as published.'])),
  'the columns backwards': rows => rows.map(row => row.toReversed()),
  'a row in the middle twice': (rows, header) =>
    titled(rows, header, of => of.flatMap((row, index) => (index === Math.floor(of.length / 2) ? [row, row] : [row]))),
};
