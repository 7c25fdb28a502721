import type { JobLookup } from '../../conversation/job-lookup';
import { onetCodeSchema } from '../../knowledge/schema/cell';
import type { Fate } from './asked';
import type { Group } from './group';

const CHOICES = 3;

/** Outcomes that examples can fix: they correct the reading, or confirm it. */
const BY_EXAMPLES: readonly Fate[] = ['down', 'not-understood', 'no-job', 'unknown-job', 'declined'];

/** Lines to add to `dialogs/names.yaml` for a group of questions; empty unless it is about an unknown name. */
export function proposeNames({ fate, matter }: Group, jobs: JobLookup): string[] {
  if (fate !== 'unknown-job' || matter === '') return [];
  const found = jobs.find(matter, CHOICES).filter(({ id }) => onetCodeSchema.safeParse(id).success);
  const [likeliest, ...others] = found.map(({ id, title }) => `${matter}: ["${id}"] # ${title}`);
  if (likeliest === undefined)
    return [`dialogs/names.yaml: ${matter}: ["…"] # the code of the job it is, from https://www.onetonline.org/`];
  return [`dialogs/names.yaml: ${likeliest}`, ...others.map(line => `  or ${line}`)];
}

/** Lines to label, for `dialogs/examples/`: every wording that was not understood or asked back, as the bot read it. */
export function proposeExamples(groups: readonly Group[]): string[] {
  const lines = groups
    .filter(({ fate }) => BY_EXAMPLES.includes(fate))
    .flatMap(({ questions }) => questions.flatMap(({ labeled }) => labeled ?? []));
  return [...new Set(lines)];
}
