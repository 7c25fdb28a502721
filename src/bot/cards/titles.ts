import type { Answer } from '../../answers/answer';

/** Returns the titles of an answer's occupations in one line: "Opticians, Dispensing · Optometrists"; empty if it has none. */
export function titlesOf({ occupations }: Answer): string {
  return occupations.map(({ title }) => title).join(' · ');
}
