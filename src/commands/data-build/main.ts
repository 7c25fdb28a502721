import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { dataDirectory } from '../../knowledge/data-directory';
import { runCommand, UserError } from '../run-command';
import { changeLines, strandedFeatured } from './change-lines';
import { changesBetween } from './changes';
import { compile, type JoinReport } from './compile';
import { datedFiles } from './dated-files';
import { encodeData } from './encode';
import { offerGuesses, readSources, sourcesText } from './operator-sources';
import { sourceFolder } from './source-folder';
import { standingFeatured, standingOwnSources, standingRelease } from './standing-release';

const USAGE = `npm run data:build -- --from DIR
compiles the official files of DIR/onet, DIR/bls, DIR/bea and DIR/nces into data/, and reports what changed;
if a file is broken, reports every problem and writes nothing
  --to DIR    writes into another folder than data/`;
const OPTIONS = { from: { type: 'string' }, to: { type: 'string', default: dataDirectory } } as const;

/** `npm run data:build` */
runCommand({ usage: USAGE, options: OPTIONS }, async ({ values }) => {
  if (values.from === undefined) throw new UserError(`Say where the source files are.\n\n${USAGE}`);
  const tell = (line: string) => process.stdout.write(`${line}\n`);
  const folder = sourceFolder(values.from);
  const dated = await datedFiles(folder);
  const { sources, guessed } = readSources(values.from, dated);
  const own = standingOwnSources(values.to);
  const compiled = await compile(folder, tell, { sources, dated });
  if (guessed) tell(offerGuesses(values.from, sources));
  const before = standingRelease(values.to);
  write(values.to, { ...encodeData(compiled), 'sources.yaml': sourcesText({ ...sources, ...own, ...sources }) });
  for (const line of reportLines(compiled.report)) tell(line);
  for (const line of before ? changeLines(changesBetween(before, { ...compiled, sources })) : []) tell(line);
  for (const problem of strandedFeatured(standingFeatured(values.to), compiled)) tell(problem);
  tell(`wrote ${compiled.occupations.length} occupations and ${compiled.lines.length} BLS lines to ${values.to}`);
});

function write(to: string, files: Record<string, string>): void {
  mkdirSync(to, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(to, name), text);
}

function reportLines(report: JoinReport): string[] {
  const list = (what: string, names: readonly string[]) =>
    `${what}: ${names.length}${names.length > 0 ? `\n    ${names.join('\n    ')}` : ''}`;
  return [
    list('occupations without a BLS line', report.occupationsWithoutLine),
    list('BLS lines that no occupation uses', report.linesWithoutOccupation),
    list('BLS lines without wages', report.linesWithoutWages),
    list('BLS lines without projections', report.linesWithoutProjection),
    `CPS titles joined: ${report.peopleJoined} (women, race), ${report.agesJoined} (age)`,
    list('CPS titles (women, race) that join no line', report.peopleNotJoined),
    list('CPS titles (age) that join no line', report.agesNotJoined),
  ];
}
