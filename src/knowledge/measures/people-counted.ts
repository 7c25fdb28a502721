import type { Subject } from '../dataset';
import type { Counted } from '../schema/bls-line';

/** The people that CPS counts in a job: those of its own code, else those of its line; null where it has no line. */
export function peopleCounted(subject: Subject): Counted | null {
  return countedApart(subject) ?? subject.line;
}

/** The people of a code that CPS counts by itself, while all other figures are of a line that it shares; null for any other. */
export function countedApart({ soc, line }: Subject): Counted | null {
  return line?.countedApart?.[soc] ?? null;
}
