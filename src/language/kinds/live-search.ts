import { isGroupCode } from '../../knowledge/groups';
import type { Search } from '../../knowledge/search';
import type { Context } from '../context';
import { countIn } from '../numbers';
import type { Question } from '../question';
import type { Sentence } from '../sentence';

/** So many jobs are shown where no number is said. */
export const USUAL_LIMIT = 5;
/** A list of more jobs would not fit a phone. */
const MOST_RANKED = 10;

/**
 * The search that the talk is about: the one just answered, one whose jobs were set side by side since, or the one for the
 * jobs of the field just spoken of; null where there is none.
 */
export function liveSearch({ search, kind, subjects, list }: Context): Search | null {
  if (search === null || kind === 'rank' || kind === 'find') return search;
  const [only, another] = subjects;
  const compared = kind === 'compare' && another !== undefined && subjects.every(id => list.includes(id));
  const field =
    only !== undefined && another === undefined && isGroupCode(only) && search.filters.groups.includes(only);
  return compared || field ? search : null;
}

/** The search for the best paid jobs of a field. */
export function searchOfField(groups: string[]): Search {
  const none = {
    withoutGroups: [],
    withoutJobs: [],
    among: [],
    withoutManagers: false,
    education: null,
    payAtLeast: null,
    payAtMost: null,
    payBeyond: null,
    growthOver: null,
    selfEmployed: false,
    noExperience: false,
    training: null,
    traits: [],
  };
  return {
    measure: 'salary',
    less: false,
    ...howMany(USUAL_LIMIT),
    skip: 0,
    filters: { ...none, groups },
    place: null,
    unapplied: [],
  };
}

/** The search once more, with what is new about it. */
export function searchAgain({ draft, context }: Sentence, search: Search): Question {
  return {
    ...draft,
    kind: search.measure === null ? 'find' : 'rank',
    subjects: [],
    measures: [...context.measures],
    search,
    unclear: null,
    remembered: ['search'],
  };
}

/** "More", "the next ones": at the beginning or the end of what is said. */
export function asksMore({ reading: { cues, tokens } }: Sentence): boolean {
  return cues.some(({ id, start, end }) => id === 'more' && (start <= 2 || end === tokens.length));
}

/** How many jobs are shown where so many are asked for, and how many were, where that is more. */
export function howMany(count: number): Pick<Search, 'limit' | 'wished'> {
  return { limit: Math.min(count, MOST_RANKED), wished: count > MOST_RANKED ? count : null };
}

/** How many jobs are spoken of ("those three"); "one" is mostly no number. */
export function countSaid({ reading: { tokens } }: Sentence): number | undefined {
  return tokens.map(({ text }) => countIn(text)).find(count => count > 1);
}

/** "Top 10", "show me twenty": as many of them, from the first on. */
export const MANY =
  /^(?:(?:ok|and|can|could|you|please|just|give|gimme|show|list|me|the|a|make|it|only) )*(?:top |first )?(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)(?: (?:best|jobs|of (?:them|those)|instead|please))*$/;
