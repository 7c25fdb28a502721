import { EMPTY_QUERY, type Query } from '../../query/query';
import type { DialogueTurn } from '../turn';

/** What every message may say beside all else: what cannot be applied, and in which language it is. */
export function aside({ slots }: DialogueTurn): Pick<Query, 'unsupported' | 'language'> {
  return {
    unsupported: [...slots.topics.map(({ id, text }) => id ?? text), ...slots.unresolved],
    language: slots.language,
  };
}

/** A question that begins anew: all that is not said is left open. */
export function begun(turn: DialogueTurn): Query {
  return { ...EMPTY_QUERY, ...aside(turn), period: turn.slots.period, limit: turn.slots.count };
}
