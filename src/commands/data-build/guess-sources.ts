import { EARLIER_PAY, type Source, type Sources } from '../../knowledge/schema/sources';
import { says } from './check-labels';
import type { FileDate } from './dated-files';
import { guessedSources } from './guessed-sources';
import { datesOfRelease } from './known-releases';

type Dated = Pick<Source, 'vintage' | 'label'>;

/** Formats of dates in vintage and label, by id of the source. */
const WORDED: Readonly<Record<string, (date: string) => Dated>> = {
  oews: date => ({ vintage: date, label: `BLS, ${date}` }),
  'oews-states': date => ({ vintage: date, label: `BLS, ${date}` }),
  'oews-sectors': date => ({ vintage: date, label: `BLS, ${date}` }),
  projections: date => ({ vintage: date, label: `BLS projections, ${date}` }),
  attainment: date => ({ vintage: date, label: `BLS, from ACS ${date}` }),
  'bls-skills': date => ({ vintage: date, label: `BLS skills data, ${date}` }),
  'cps-people': date => ({ vintage: `${date} averages`, label: `BLS CPS, ${date} averages` }),
  'price-levels': date => ({ vintage: date, label: `BEA price levels, ${date}` }),
  'cps-age': date => ({ vintage: `${date} averages`, label: `BLS CPS, ${date} averages` }),
};

/**
 * Guesses the description of each source: that of the releases this version was made with, with the dates in the files and known
 * release dates.
 */
export function guessSources(dated: Readonly<Record<string, FileDate>>): Sources {
  const onet = onetGuess(dated.onet);
  const guesses: Sources = { ...guessedSources, onet };
  for (const [id, { files, dates }] of Object.entries(dated)) {
    const base = guesses[id] ?? guessedSources.oews;
    const found = dates[0]?.date;
    const isNew = found !== undefined && !says(base.vintage, found);
    const worded = isNew ? WORDED[id.replace(/-20\d\d$/, '')]?.(found) : undefined;
    const guess = { ...base, ...worded, ...ofRelease(id, files, onet) };
    guesses[id] = { ...guess, files, ...knownOf(id, guess.vintage) };
  }
  return guesses;
}

/** Known dates of a release; for an earlier one next to the newest, only when it came out. */
function knownOf(id: string, vintage: string): Partial<Source> {
  if (!EARLIER_PAY.test(id)) return datesOfRelease(id, vintage);
  const { released } = datesOfRelease('oews', vintage);
  return released === undefined ? {} : { released };
}

/** Skills and knowledge as text are tables of the release itself; workbooks were downloaded separately. */
function ofRelease(id: string, files: readonly string[], onet: Source): Partial<Source> {
  const isTable = (id === 'onet-skills' || id === 'onet-knowledge') && files.some(file => file.endsWith('.txt'));
  return isTable ? { title: onet.title, vintage: onet.vintage, label: onet.label } : {};
}

function onetGuess(date: FileDate | undefined): Source {
  const [release, month] = (date?.dates ?? []).map(({ date: found }) => found);
  if (release === undefined || month === undefined) return guessedSources.onet;
  return { ...guessedSources.onet, title: `${release} Database`, vintage: month, label: `${release}, ${month}` };
}
