import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { ContentError } from '../../knowledge/content-error';
import { ContentReader } from '../../knowledge/read-content';
import { missingSources, type Sources, sourcesSchema } from '../../knowledge/schema/shared-tables';
import { guessedSources } from './guessed-sources';

const FILE = 'sources.yaml';
const ANYONE_MAY_WRITE = 0o222;

/**
 * Publisher, vintage and label of each source: the operator's `sources.yaml` beside the files, or guesses from their names.
 * @throws ContentError when the file is there and broken
 */
export function readSources(from: string): { sources: Sources; guessed: boolean } {
  if (!existsSync(path.join(from, FILE))) return { sources: guessSources(from), guessed: true };
  const reader = new ContentReader(from);
  const sources = reader.yaml(FILE, sourcesSchema);
  const problems = [...reader.problems, ...(sources ? missingSources(sources, path.join(from, FILE)) : [])];
  if (!sources || problems.length > 0) throw new ContentError(problems);
  return { sources, guessed: false };
}

/**
 * Writes the guesses beside the sources for the operator to check, unless that folder is read-only.
 * @returns a line that says what was done
 */
export function offerGuesses(from: string, sources: Sources): string {
  const file = path.join(from, FILE);
  const readOnly = `${file} is missing and its folder is read-only; publishers and dates are guesses`;
  // The mode is looked at first, because the superuser could write into a folder that its owner closed.
  if ((statSync(from).mode & ANYONE_MAY_WRITE) === 0) return readOnly;
  try {
    writeFileSync(file, stringify(sources), { flag: 'wx' });
    return `made ${file} with guessed publishers and dates: check it, then build again`;
  } catch {
    return readOnly;
  }
}

/** The releases this version was made with, their dates read off the file names and O*NET's note where those tell. */
export function guessSources(from: string): Sources {
  const year = (pattern: RegExp) =>
    listFiles(path.join(from, 'bls'))
      .flatMap(name => pattern.exec(name)?.[1] ?? [])
      .sort()
      .at(-1);
  const sources: Sources = { ...guessedSources };
  const dated = (id: keyof typeof guessedSources, found: string | undefined, vintage: string, label: string) => {
    const guess = guessedSources[id];
    if (found !== undefined && guess && !guess.vintage.includes(found)) sources[id] = { ...guess, vintage, label };
  };
  const wages = year(/^national_M(\d{4})_dl\.xlsx$/);
  dated('oews', wages, `May ${wages}`, `BLS, May ${wages}`);
  const people = year(/^cpsaat11_(\d{4})\.xlsx$/);
  dated('cps-people', people, `${people} averages`, `BLS CPS, ${people} averages`);
  const ages = year(/^cpsaat11b_(\d{4})\.xlsx$/);
  dated('cps-age', ages, `${ages} averages`, `BLS CPS, ${ages} averages`);
  const [, release, month] = /^(O\*NET [\d.]+) Database\s+(\w+ \d{4}) Release/.exec(readMe(from)) ?? [];
  if (release !== undefined && month !== undefined && guessedSources.onet) {
    sources.onet = {
      ...guessedSources.onet,
      title: `${release} Database`,
      vintage: month,
      label: `${release}, ${month}`,
    };
  }
  return sources;
}

function listFiles(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

function readMe(from: string): string {
  const file = path.join(from, 'onet', 'Read Me.txt');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
