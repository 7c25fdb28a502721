import type { Answer } from '../../answers/answer';

/** The titles of the jobs of an answer in one line: "Opticians, Dispensing · Optometrists"; empty if it has none. */
export function titlesOf({ occupations }: Answer): string {
  return occupations.map(({ title }) => title).join(' · ');
}
