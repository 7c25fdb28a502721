import { yearAbove } from './cps-titles';
import { CROSSWALK } from './majors';
import { yearIn } from './oews-national';
import { ONET_TABLES } from './onet-tables';
import { PRICE_TABLE, priceYearIn } from './price-levels';
import type { SourceFolder } from './source-folder';

/** Dates found in the files of a source. */
export interface FileDate {
  /** Files below the folder. */
  files: string[];
  /** Dates in the name and in the content, each with where it was found; a label must agree with all of them. */
  dates: { date: string; foundIn: string }[];
}

const OEWS_NOTES = 'Field Descriptions';

/** Dates found in the files, by id of their source. Undated files are left out. */
export async function datedFiles(from: SourceFolder): Promise<Record<string, FileDate>> {
  return {
    ...(await nationalDates(from)),
    'oews-states': await oewsDate(from, names(from, 'bls', /^state_M\d{4}.*\.(?:csv|xlsx)$/)),
    'oews-sectors': await oewsDate(from, names(from, 'bls', /^natsector_M\d{4}_dl\.xlsx$/)),
    projections: await headingDate(from, 'bls/occupation.xlsx', 'Table 1.2', /(20\d\d)–20(\d\d)/),
    attainment: await headingDate(from, 'bls/education.xlsx', 'Table 5.3', /(20\d\d)–(\d\d)/),
    'bls-skills': await headingDate(from, 'bls/skills.xlsx', 'Table 6.5', /(20\d\d)/),
    'cps-people': await cpsDate(from, /^cpsaat11_\d{4}\.xlsx$/),
    'cps-age': await cpsDate(from, /^cpsaat11b_\d{4}\.xlsx$/),
    'price-levels': await pricesDate(from),
    majors: crosswalkDate(names(from, 'nces', CROSSWALK)),
    ...(await onetDates(from)),
  };
}

function names(from: SourceFolder, folder: string, pattern: RegExp): string[] {
  return from
    .list(folder)
    .filter(name => pattern.test(name))
    .map(name => `${folder}/${name}`);
}

/** The year of the CIP programs, from the name of the file. */
function crosswalkDate(files: string[]): FileDate {
  const year = /CIP(20\d\d)/.exec(files[0] ?? '')?.[1];
  return { files, dates: year === undefined ? [] : [{ date: year, foundIn: 'its name' }] };
}

/** The newest national release is "oews", each earlier one "oews-2024". */
async function nationalDates(from: SourceFolder): Promise<Record<string, FileDate>> {
  const files = names(from, 'bls', /^national_M\d{4}_dl\.xlsx$/);
  const dates: Record<string, FileDate> = {};
  for (const [at, file] of files.entries()) {
    const id = at === files.length - 1 ? 'oews' : `oews-${yearIn(file)}`;
    dates[id] = await oewsDate(from, [file]);
  }
  return dates;
}

/** The May in the name, in the name of the first sheet, and in the notes. */
async function oewsDate(from: SourceFolder, files: string[]): Promise<FileDate> {
  const [file] = files;
  if (file === undefined) return { files, dates: [] };
  const [sheet = ''] = await from.sheets(file).catch(() => []);
  const notes = await from.rows(file, OEWS_NOTES).catch(() => []);
  const noted = file.endsWith('.xlsx') ? /May 20\d\d/.exec(String(notes[0]?.[0] ?? ''))?.[0] : undefined;
  return {
    files,
    dates: [
      { date: `May ${yearIn(file)}`, foundIn: 'its name' },
      ...(yearIn(sheet) ? [{ date: `May ${yearIn(sheet)}`, foundIn: 'the name of its sheet' }] : []),
      ...(noted === undefined ? [] : [{ date: noted, foundIn: `its sheet ${OEWS_NOTES}` }]),
    ],
  };
}

/** The years in the first row of a sheet: "2024–34", or one year. */
async function headingDate(from: SourceFolder, file: string, sheet: string, pattern: RegExp): Promise<FileDate> {
  const rows = await from.rows(file, sheet).catch(() => []);
  const [, first, last] = pattern.exec(String(rows[0]?.[0] ?? '')) ?? [];
  const period = [first, last].filter(year => year !== undefined).join('–');
  return { files: [file], dates: period === '' ? [] : [{ date: period, foundIn: `the heading of ${sheet}` }] };
}

async function cpsDate(from: SourceFolder, pattern: RegExp): Promise<FileDate> {
  const files = names(from, 'bls', pattern);
  const [file] = files;
  if (file === undefined) return { files, dates: [] };
  const printed = await yearAbove(from, { folder: 'bls', file: pattern });
  return {
    files,
    dates: [
      { date: /_(\d{4})\./.exec(file)?.[1] ?? '', foundIn: 'its name' },
      ...(printed === null ? [] : [{ date: printed, foundIn: 'the year above its table' }]),
    ],
  };
}

/** The last year in the name, and in the titles. */
async function pricesDate(from: SourceFolder): Promise<FileDate> {
  const files = names(from, 'bea', PRICE_TABLE);
  const [file] = files;
  if (file === undefined) return { files, dates: [] };
  const [titles] = await from.rows(file).catch(() => []);
  const last = String(titles?.at(-1) ?? '');
  return {
    files,
    dates: [
      { date: String(priceYearIn(file.slice('bea/'.length))), foundIn: 'its name' },
      ...(/^20\d\d$/.test(last) ? [{ date: last, foundIn: 'the title of its last column' }] : []),
    ],
  };
}

const READ = new Set(Object.values(ONET_TABLES).flatMap(({ older, newer }) => [older, ...newer]));
const isRead = (file: string): boolean => READ.has(file.replace(/^onet\/|\.\w+$/g, ''));

const OF_SKILLS = /^(?:Skills|Essential Skills|Transferable Skills)\./;
const OF_KNOWLEDGE = /^Knowledge\./;

/** O*NET's note names the release; its tables of ratings have the month of the latest rating. */
async function onetDates(from: SourceFolder): Promise<Record<string, FileDate>> {
  const all = names(from, 'onet', /\.(?:txt|xlsx)$/).filter(isRead);
  const matching = (pattern: RegExp) => all.filter(file => pattern.test(file.slice('onet/'.length)));
  const [skills, knowledge] = [matching(OF_SKILLS), matching(OF_KNOWLEDGE)];
  const rest = all.filter(file => ![...skills, ...knowledge].includes(file));
  const note = (await from.rows('onet/Read Me.txt').catch(() => [])).flat().map(String);
  const release = note.flatMap(line => /^(O\*NET [\d.]+) Database/.exec(line)?.[1] ?? [])[0];
  const month = note.flatMap(line => /^([A-Z][a-z]+ 20\d\d) Release/.exec(line)?.[1] ?? [])[0];
  const dates = [release, month].flatMap(date => (date === undefined ? [] : [{ date, foundIn: 'onet/Read Me.txt' }]));
  return {
    onet: { files: rest, dates },
    'onet-skills': { files: skills, dates: [] },
    'onet-knowledge': { files: knowledge, dates: [] },
  };
}
