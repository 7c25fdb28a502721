import type { Dialogs } from '../../content/dialogs';
import type { LineOf } from '../../knowledge/content-lines';
import type { Dataset, Occupation } from '../../knowledge/dataset';
import { featuredFile } from '../../knowledge/read-featured';
import { nameKeyOf } from '../../text/name-key';

/** Finds lines in `data/` and in `dialogs/`. */
export interface Lines {
  data: LineOf;
  dialogs: LineOf;
}

/** Reports names of featured jobs and everyday names that take a name from another job, and which job gets it. */
export function nameCollisions(dataset: Dataset, { names }: Dialogs, lines: Lines): string[] {
  const official = dataset.occupations.filter(job => !job.featured);
  const titles = new Map(official.map(job => [nameKeyOf(job.title), job] as const));
  const featured = dataset.occupations.filter(job => job.featured);
  const claimed = new Map<string, Occupation>();
  return [
    ...featured.flatMap(job => featuredCollisions(job, { titles, claimed }, lines.data)),
    ...everydayCollisions(names, { titles, claimed }, lines.dialogs),
  ];
}

/** Jobs by name: by their official title, and by the names of featured jobs. */
interface JobsByName {
  titles: ReadonlyMap<string, Occupation>;
  claimed: Map<string, Occupation>;
}

function featuredCollisions(job: Occupation, { titles, claimed }: JobsByName, lineOf: LineOf): string[] {
  const file = featuredFile(job.id);
  const warnings: string[] = [];
  for (const { text } of job.names) {
    const key = nameKeyOf(text);
    const at = `data/${file}, ${lineOf(file, keysOfName(job, text))}: "${text}"`;
    const title = titles.get(key);
    if (title && title.soc !== job.soc) {
      warnings.push(`${at} is the title of ${title.id} ${title.title}; it now means ${job.title}`);
    }
    const other = claimed.get(key);
    if (other && other !== job)
      warnings.push(`${at} is also a name of data/${featuredFile(other.id)}; the bot will ask which`);
    claimed.set(key, job);
  }
  return warnings;
}

function everydayCollisions(names: Dialogs['names'], { titles, claimed }: JobsByName, lineOf: LineOf): string[] {
  const warnings: string[] = [];
  const firstWith = new Map<string, string>();
  for (const [name, codes] of Object.entries(names)) {
    const key = nameKeyOf(name);
    const warn = (text: string) =>
      warnings.push(`dialogs/names.yaml, ${lineOf('names.yaml', [name])}: "${name}" ${text}`);
    const owner = claimed.get(key);
    if (owner && !codes.some(code => code.startsWith(owner.soc))) {
      warn(`is a name of data/${featuredFile(owner.id)}, which wins`);
    }
    const title = titles.get(key);
    if (title && !codes.includes(title.id)) warn(`is the title of ${title.id} ${title.title}, which wins`);
    const same = firstWith.get(key);
    if (same !== undefined && String(names[same]) !== String(codes)) {
      warn(`is the same name as "${same}", with other codes`);
    }
    firstWith.set(key, same ?? name);
  }
  return warnings;
}

function keysOfName({ featured }: Occupation, name: string): PropertyKey[] {
  const alias = featured?.aliases.indexOf(name) ?? -1;
  if (alias >= 0) return ['aliases', alias];
  return [name === featured?.plural ? 'plural' : 'title'];
}
