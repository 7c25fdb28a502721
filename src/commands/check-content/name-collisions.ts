import type { Dataset, Occupation } from '../../knowledge/dataset';
import type { Dialogs } from '../../language/dialogs';
import { nameKeyOf } from '../../language/normalise';

/** Names of featured jobs and everyday names that take a name from another job, each told with who gets it. */
export function nameCollisions(dataset: Dataset, { names }: Dialogs): string[] {
  const titles = new Map(
    dataset.occupations.filter(job => !job.featured).map(job => [nameKeyOf(job.title), job] as const),
  );
  const featured = dataset.occupations.filter(job => job.featured);
  const everyday = Object.entries(names);
  const claimed = new Map<string, Occupation>();
  const warnings: string[] = [];

  for (const job of featured) {
    const file = `data/featured/${job.id}.yaml`;
    for (const { text } of job.names) {
      const key = nameKeyOf(text);
      const title = titles.get(key);
      if (title && title.soc !== job.soc) {
        warnings.push(`${file}: "${text}" is the title of ${title.id} ${title.title}; it now means ${job.title}`);
      }
      const other = claimed.get(key);
      if (other && other !== job) {
        warnings.push(`${file}: "${text}" is also a name of data/featured/${other.id}.yaml; the bot will ask which`);
      }
      claimed.set(key, job);
    }
  }

  const firstWith = new Map<string, string>();
  for (const [name, codes] of everyday) {
    const key = nameKeyOf(name);
    const owner = claimed.get(key);
    if (owner && !codes.some(code => code.startsWith(owner.soc))) {
      warnings.push(`dialogs/names.yaml: "${name}" is a name of data/featured/${owner.id}.yaml, which wins`);
    }
    const title = titles.get(key);
    if (title && !codes.includes(title.id)) {
      warnings.push(`dialogs/names.yaml: "${name}" is the title of ${title.id} ${title.title}, which wins`);
    }
    const same = firstWith.get(key);
    if (same !== undefined && String(names[same]) !== String(codes)) {
      warnings.push(`dialogs/names.yaml: "${name}" is the same name as "${same}", with other codes`);
    }
    firstWith.set(key, same ?? name);
  }
  return warnings;
}
