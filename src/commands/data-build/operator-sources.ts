import { existsSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { ContentError } from '../../knowledge/content-error';
import { ContentReader } from '../../knowledge/read-content';
import { missingSources, type Sources, sourcesSchema } from '../../knowledge/schema/sources';
import type { FileDate } from './dated-files';
import { guessSources } from './guess-sources';

const FILE = 'sources.yaml';
/** Sources as the text of `sources.yaml`. */
export function sourcesText(sources: Sources): string {
  return stringify(sources, { aliasDuplicateObjects: false });
}

const ANYONE_MAY_WRITE = 0o222;

/**
 * Publisher, vintage and label of each source: from the operator's `sources.yaml` next to the files, or guessed from their names.
 * @param dated dates found in the files
 * @throws ContentError if the file exists and is invalid
 */
export function readSources(
  from: string,
  dated: Readonly<Record<string, FileDate>>,
): { sources: Sources; guessed: boolean } {
  const guesses = guessSources(dated);
  if (!existsSync(path.join(from, FILE))) return { sources: guesses, guessed: true };
  const reader = new ContentReader(from);
  const sources = reader.yaml(FILE, sourcesSchema);
  const problems = [...reader.problems, ...(sources ? missingSources(sources, path.join(from, FILE)) : [])];
  if (!sources || problems.length > 0) throw new ContentError(problems);
  return { sources: withFiles(sources, guesses), guessed: false };
}

/**
 * Writes the guesses next to the sources for the operator to check, unless that folder is read-only.
 * @returns a line that says what was done
 */
export function offerGuesses(from: string, sources: Sources): string {
  const file = path.join(from, FILE);
  const readOnly = `${file} is missing and its folder is read-only; publishers and dates are guesses`;
  // The mode is checked first, because the superuser could write into a folder that its owner closed.
  if ((statSync(from).mode & ANYONE_MAY_WRITE) === 0) return readOnly;
  try {
    writeFileSync(file, sourcesText(sources), { flag: 'wx' });
    return `made ${file} with guessed publishers and dates: check it, then build again`;
  } catch {
    return readOnly;
  }
}

/** Adds known release dates to the operator's entries that have none. */
function withFiles(sources: Sources, guesses: Sources): Sources {
  return Object.fromEntries(
    Object.entries(sources).map(([id, source]) => {
      const guess = guesses[id];
      const isSame = guess?.vintage === source.vintage;
      return [id, { ...(isSame ? guess : guess?.files ? { files: guess.files } : {}), ...source }];
    }),
  );
}
