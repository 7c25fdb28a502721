import type { Dataset } from '../knowledge/dataset';
import { groupBy } from '../knowledge/group-by';
import { type TraitPredicate, traitStrength } from './trait-fit';

/** Codes of the major groups, those first whose jobs have the traits most: on average over the BLS lines that are rated. */
export function fieldsByTraits(traits: readonly TraitPredicate[], dataset: Dataset): string[] {
  const rated = dataset.entries.flatMap(entry => {
    const strength = traitStrength(entry, traits, dataset);
    return strength === null ? [] : [{ field: `${entry.line.code.slice(0, 2)}-0000`, strength }];
  });
  const means = [...groupBy(rated, ({ field }) => field)].map(([field, jobs]) => ({
    field,
    mean: jobs.reduce((sum, { strength }) => sum + strength, 0) / jobs.length,
  }));
  return means.sort((one, other) => other.mean - one.mean).map(({ field }) => field);
}
