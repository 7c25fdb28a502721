import type { ContentProblem } from '../../../knowledge/content-error';
import type { Example } from '../../../training/corpus';
import { placeOf } from './placed-example';

/**
 * Reports acts, figures and types that only the held-out examples have. No model can learn them, so the held-out figures would mean
 * nothing.
 */
export function unlearnable(training: readonly Example[], heldOut: readonly Example[]): ContentProblem[] {
  const learned = new Set(training.flatMap(labelsOf));
  const reported = new Set<string>();
  return heldOut.flatMap(example =>
    labelsOf(example).flatMap((label): ContentProblem[] => {
      if (learned.has(label) || reported.has(label)) return [];
      reported.add(label);
      const allowed = 'a label that dialogs/examples/ has, too: write examples of it there, or move some';
      return [{ ...placeOf(example), field: 'label', value: `"${label}", held out only`, allowed }];
    }),
  );
}

function labelsOf({ act, spans }: Example): string[] {
  return [act, ...spans.map(({ type, measure }) => measure ?? type)];
}
