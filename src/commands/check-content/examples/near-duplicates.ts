import type { ExampleTalk } from '../../../training/corpus';
import { textKey } from './placed-example';

/** Shorter messages ("and in texas?", "thanks") repeat naturally. */
const SHORT = 4;
/** A file with a larger share of repeated messages was probably copied, or written from a pattern. */
const MOST_REPEATED = 0.1;

/** Reports files in which too many messages repeat an earlier text. */
export function nearDuplicates(talks: readonly ExampleTalk[]): string[] {
  const seen = new Set<string>();
  const counts = new Map<string, { all: number; repeated: number }>();
  for (const example of talks.flat()) {
    if (example.tokens.length < SHORT) continue;
    const count = counts.get(example.file) ?? { all: 0, repeated: 0 };
    counts.set(example.file, count);
    const key = textKey(example);
    count.all++;
    if (seen.has(key)) count.repeated++;
    seen.add(key);
  }
  return [...counts].flatMap(([file, { all, repeated }]) =>
    repeated <= MOST_REPEATED * all
      ? []
      : [
          `dialogs/examples/${file}: ${repeated} of ${all} messages of ${SHORT} words or more duplicate other examples; the model learns nothing from them, so write different ones`,
        ],
  );
}
