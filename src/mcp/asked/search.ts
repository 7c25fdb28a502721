import type { z } from 'zod';
import type { Query } from '../../query/query';
import type { Desk } from '../desk';
import { fields, predicatesField } from '../input-fields';
import { statesAsked } from './places';
import { predicatesAsked } from './predicates';

/** Arguments of tools that search for jobs: conditions, an order, a state and which part of the list. */
export const searchFields = {
  predicates: predicatesField,
  by: fields.by,
  direction: fields.direction,
  state: fields.state,
  limit: fields.limit,
  offset: fields.offset,
};

type Search = z.infer<z.ZodObject<typeof searchFields>>;

/** The same in the form of a query. @throws AskError that lists every ambiguous name */
export function searchAsked(
  { predicates, by, direction, state, ...page }: Search,
  desk: Pick<Desk, 'conversation'>,
): Partial<Query> {
  return {
    ...page,
    predicates: predicatesAsked(predicates, desk),
    order: { measure: by, direction },
    places: statesAsked(state === null ? [] : [state], desk),
  };
}
