import type { Dataset } from '../knowledge/dataset';
import { groupBy } from '../knowledge/group-by';
import { type TraitPredicate, traitStrength } from './trait-fit';

/** Returns the codes of the major groups, ordered by how strongly their jobs have the traits, on average over the rated BLS lines. */
export function fieldsByTraits(traits: readonly TraitPredicate[], dataset: Dataset): string[] {
  const rated = dataset.entries.flatMap(entry => {
    const strength = traitStrength(entry, traits, dataset);
    return strength === null ? [] : [{ field: `${entry.line.code.slice(0, 2)}-0000`, strength }];
  });
  const means = [...groupBy(rated, ({ field }) => field)].map(([field, jobs]) => ({
    field,
    mean: jobs.reduce((sum, { strength }) => sum + strength, 0) / jobs.length,
  }));
  return means.sort((a, b) => b.mean - a.mean).map(({ field }) => field);
}
