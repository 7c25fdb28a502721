import type { Subject } from '../dataset';
import type { Counted } from '../schema/bls-line';

/** The people that CPS counts for a job: those of its own code, or those of its line; null if it has no line. */
export function peopleCounted(subject: Subject): Counted | null {
  return countedApart(subject) ?? subject.line;
}

/** The people of a code that CPS counts separately although all its other figures are those of a shared line; null for any other code. */
export function countedApart({ soc, line }: Subject): Counted | null {
  return line?.countedApart?.[soc] ?? null;
}
