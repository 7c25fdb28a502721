import type { z } from 'zod';
import type { Query } from '../../query/query';
import type { Desk } from '../desk';
import { fields, predicatesField } from '../input-fields';
import { statesAsked } from './places';
import { predicatesAsked } from './predicates';

/** Input fields of the tools that search for occupations: predicates, order, state and paging. */
export const searchFields = {
  predicates: predicatesField,
  by: fields.by,
  direction: fields.direction,
  state: fields.state,
  limit: fields.limit,
  offset: fields.offset,
};

type Search = z.infer<z.ZodObject<typeof searchFields>>;

/** Converts these fields to a query. @throws AskError that lists all unclear names */
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
