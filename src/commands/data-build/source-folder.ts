import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import readWorkbook from 'read-excel-file/node';

/** A cell as it is in a file. */
export type RawCell = string | number | boolean | Date | null | undefined;

/** The official files: a folder of folders, or a stand-in for it. */
export interface SourceFolder {
  /** Names of the files in a subfolder; empty if there is no such folder. */
  list(folder: string): string[];
  /**
   * The rows of a table.
   * @param file path below the folder, such as "bls/occupation.xlsx"
   * @param sheet name of a sheet of a workbook; the first one if absent
   * @throws Error that says what is wrong with the file
   */
  rows(file: string, sheet?: string): Promise<RawCell[][]>;
  /** Names of the sheets of a workbook; empty for any other file. */
  sheets(file: string): Promise<string[]>;
}

/** The official files of a folder. Each workbook is read only once. */
export function sourceFolder(from: string): SourceFolder {
  const read = new Map<string, ReturnType<typeof readWorkbook>>();
  const workbook = (file: string) => {
    const sheets = read.get(file) ?? readWorkbook(path.join(from, file));
    read.set(file, sheets);
    return sheets;
  };
  return {
    list: folder => listFiles(path.join(from, folder)),
    rows: async (file, sheet) =>
      file.endsWith('.xlsx') ? sheetOf(await workbook(file), sheet) : parseText(path.join(from, file)),
    sheets: async file => (file.endsWith('.xlsx') ? (await workbook(file)).map(({ sheet }) => sheet) : []),
  };
}

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

function sheetOf(sheets: Awaited<ReturnType<typeof readWorkbook>>, sheet: string | undefined): RawCell[][] {
  const found = sheet === undefined ? sheets[0] : sheets.find(({ sheet: name }) => name === sheet);
  if (!found) throw new Error(`no sheet "${sheet}"; there are ${sheets.map(({ sheet: name }) => name).join(', ')}`);
  return found.data as RawCell[][];
}

function parseText(file: string): string[][] {
  const text = decodeUtf8(readFileSync(file));
  // BEA puts a space before the first quote of a line.
  const options = file.endsWith('.csv') ? { ltrim: true } : { delimiter: '\t', quote: false as const };
  return parse(text, { ...options, bom: true, relax_column_count: true }) as string[][];
}

/** Decodes a text. @throws Error that names the line of the first byte that is not UTF-8 */
function decodeUtf8(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // A byte that cannot be decoded becomes U+FFFD; the text before the first one has none.
    const before = bytes.toString('utf8').split('\uFFFD')[0] ?? '';
    throw new Error(`not UTF-8 in line ${before.split('\n').length}`);
  }
}
