import { EMPTY_QUERY, type Query } from '../../query/query';
import type { DialogueTurn } from '../turn';

/** Returns the parts of a query that any message may contribute: what cannot be applied, and the language of the message. */
export function aside({ slots }: DialogueTurn): Pick<Query, 'unsupported' | 'language'> {
  return {
    unsupported: [...slots.topics.map(({ id, text }) => id ?? text), ...slots.unresolved],
    language: slots.language,
  };
}

/** Starts a new query: everything that the message does not say is left empty. */
export function begun(turn: DialogueTurn): Query {
  return { ...EMPTY_QUERY, ...aside(turn), period: turn.slots.period, limit: turn.slots.count };
}
