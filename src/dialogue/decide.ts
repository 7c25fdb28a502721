import type { Query } from '../query/query';
import { sameQuery } from '../query/same-query';
import type { Parse, Reading } from '../understanding/reader';
import type { Slots } from '../understanding/slots';
import { reduce } from './reduce';
import type { DialogueState } from './state';

/** The reading that is taken, and the query it comes to. */
export interface Decision {
  parse: Parse;
  query: Query;
  /** Probability of all readings that come to this query. */
  probability: number;
}

/** A reading as probable as this is taken without a look at the others. */
const CLEAR = 0.7;

/** A reading that lacks what it needs is so much less likely to be what was meant. */
const INCOMPLETE = 0.4;

/** True for a query that lacks what it needs: a job, or for a list any condition or order. */
function isIncomplete({ operation, unclear, predicates, measures }: Query): boolean {
  return unclear?.what === 'job' || (operation === 'rank' && predicates.length === 0 && measures.length === 0);
}

/**
 * Takes the query that is most probable over the whole readings of a message: different readings can come to the same one. Null
 * for a message without readings.
 */
export function decide(
  { parses }: Pick<Reading, 'parses'>,
  state: DialogueState,
  slotsOf: (parse: Parse) => Slots,
): Decision | null {
  const decisions: Decision[] = [];
  for (const parse of parses) {
    const query = reduce({ act: parse.act, slots: slotsOf(parse), state });
    const probability = parse.probability * (isIncomplete(query) ? INCOMPLETE : 1);
    const alike = decisions.find(other => sameQuery(other.query, query));
    if (alike) alike.probability += probability;
    else decisions.push({ parse, query, probability });
    if (probability >= CLEAR) break;
  }
  decisions.sort((one, other) => other.probability - one.probability);
  return decisions[0] ?? null;
}
