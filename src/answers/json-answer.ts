import type { Fact } from '../knowledge/fact';
import type { Answer, Link } from './answer';
import { plainText } from './plain-text';

/** An answer for programs, as plain JSON. */
export interface JsonAnswer
  extends Pick<Answer, 'outcome' | 'kind' | 'occupations' | 'text' | 'winner' | 'suggestions'> {
  facts: Omit<Fact, 'featured'>[];
  /** Pages to read more. */
  links: Link[];
}

/** Everything a person sees, as plain text, and every figure separately. */
export function jsonAnswer(answer: Answer): JsonAnswer {
  const { outcome, kind, occupations, facts, winner, suggestions, links = [] } = answer;
  return {
    outcome,
    kind,
    occupations,
    text: plainText(answer),
    facts: facts.map(({ featured: _, ...fact }) => fact),
    winner,
    suggestions,
    links: [...links],
  };
}
