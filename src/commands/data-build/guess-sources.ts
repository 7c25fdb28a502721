import { EARLIER_PAY, type Source, type Sources } from '../../knowledge/schema/sources';
import { says } from './check-labels';
import type { FileDate } from './dated-files';
import { guessedSources } from './guessed-sources';
import { datesOfRelease } from './known-releases';

type Dated = Pick<Source, 'vintage' | 'label'>;

/** Formats of dates in vintage and label, by id of the source. */
const WORDED: Readonly<Record<string, (said: string) => Dated>> = {
  oews: said => ({ vintage: said, label: `BLS, ${said}` }),
  'oews-states': said => ({ vintage: said, label: `BLS, ${said}` }),
  'oews-sectors': said => ({ vintage: said, label: `BLS, ${said}` }),
  projections: said => ({ vintage: said, label: `BLS projections, ${said}` }),
  attainment: said => ({ vintage: said, label: `BLS, from ACS ${said}` }),
  'bls-skills': said => ({ vintage: said, label: `BLS skills data, ${said}` }),
  'cps-people': said => ({ vintage: `${said} averages`, label: `BLS CPS, ${said} averages` }),
  'price-levels': said => ({ vintage: said, label: `BEA price levels, ${said}` }),
  'cps-age': said => ({ vintage: `${said} averages`, label: `BLS CPS, ${said} averages` }),
};

/** The releases this version was made with, dated by their files, with known release dates. */
export function guessSources(dated: Readonly<Record<string, FileDate>>): Sources {
  const onet = onetGuess(dated.onet);
  const guesses: Sources = { ...guessedSources, onet };
  for (const [id, { files, dates }] of Object.entries(dated)) {
    const base = guesses[id] ?? guessedSources.oews;
    const said = dates[0]?.said;
    const isNew = said !== undefined && !says(base.vintage, said);
    const worded = isNew ? WORDED[id.replace(/-20\d\d$/, '')]?.(said) : undefined;
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
  const [release, month] = (date?.dates ?? []).map(({ said }) => said);
  if (release === undefined || month === undefined) return guessedSources.onet;
  return { ...guessedSources.onet, title: `${release} Database`, vintage: month, label: `${release}, ${month}` };
}
