import { reduce } from '../../src/dialogue/reduce';
import { type DialogueState, EMPTY_STATE } from '../../src/dialogue/state';
import { EMPTY_QUERY, type Query, queryAbout } from '../../src/query/query';
import { emptySlots } from '../../src/understanding/empty-slots';
import type { Act } from '../../src/understanding/entities';
import type { JobMention } from '../../src/understanding/occupations/linker';
import type { Parse } from '../../src/understanding/reader';
import type { PlaceMention, Slots } from '../../src/understanding/slots';

/** What a message says that says nothing. */
export const EMPTY_SLOTS: Slots = emptySlots();

export const ROOFER = '47-2181.00';
export const BAKER = '51-3011.00';
export const NURSE = '29-1141.00';
export const COOK = '35-2014.00';
export const HEALTH = '29-0000';
export const FOOD = '35-0000';

/** The query that a message comes to: what it does, what it says, and the state before it, as far as they matter. */
export function asked(act: Act, slots: Partial<Slots>, state: Partial<DialogueState> = {}): Query {
  return reduce({ act, slots: { ...EMPTY_SLOTS, ...slots }, state: { ...EMPTY_STATE, ...state } });
}

export const NO_MESSAGE = { tokens: [], written: [], hits: [] };

/** A reading of a message by its act, of which nothing is marked. */
export const parseOf = (act: Act, probability: number): Parse => ({
  act,
  spans: [],
  asked: null,
  probability,
  parts: { labeling: 1, act: probability },
});

/** Ids of the subjects of a query. */
export const ids = ({ subjects }: Query): string[] => subjects.map(({ id }) => id);

/** A name that means one job. */
export const job = (id: string): JobMention => ({ text: `name of ${id}`, candidates: [{ id, probability: 0.95 }] });

/** A name that may mean several jobs. */
export const unsureJob = (...choices: string[]): JobMention => ({
  text: 'some name',
  candidates: choices.map(id => ({ id, probability: 0.25 })),
});

export const inState = (code: string): PlaceMention => ({ type: 'state', code, text: code });
export const reference = (kind: Slots['references'][number]['kind'], count: number | null = null) => ({
  kind,
  count,
  text: kind,
});

/** Fields and a topic by name. */
export const foodField = { text: 'food', codes: [FOOD] };
export const healthField = { text: 'health', codes: [HEALTH] };
export const benefits = { text: 'benefits', id: 'benefits' };

/** The condition that a job is in one of some fields. */
export const inField = (...codes: string[]) => ({ type: 'field' as const, codes, not: false });

/** A limit of pay in dollars a year. */
export const payLimit = (bound: 'at-least' | 'at-most', value: number): Slots['limits'][number] => ({
  bound,
  value,
  kind: 'money',
  per: 'year',
  measure: 'salary',
});
export const payAtLeast = (value: number) => ({
  type: 'figure' as const,
  measure: 'salary' as const,
  bound: 'at-least' as const,
  value,
  strict: false,
});

/** The state after figures of some jobs were shown. */
export function afterFigures(jobs: string[], query: Partial<Query> = {}): Partial<DialogueState> {
  const operation = jobs.length > 1 ? 'compare' : 'show';
  return {
    query: queryAbout(jobs, { operation, measures: ['salary'], ...query }),
    shown: jobs.length > 1 ? 'comparison' : 'figures',
    jobs,
    history: jobs,
    winner: jobs[0] ?? null,
  };
}

/** The state after a list of jobs was shown. */
export function afterList(list: string[], query: Partial<Query> = {}): Partial<DialogueState> {
  const made: Query = {
    ...EMPTY_QUERY,
    operation: 'rank',
    order: { measure: 'salary', direction: 'descending' },
    measures: ['salary'],
    ...query,
  };
  return { query: made, listQuery: made, shown: 'list', list };
}

/** The state after the bot asked which of some jobs a name means. */
export function afterAskingBack(choices: string[], query: Partial<Query> = {}): Partial<DialogueState> {
  const waiting: Query = {
    ...EMPTY_QUERY,
    operation: 'show',
    measures: ['salary'],
    unclear: { what: 'name', mention: 'some name', choices, position: 0, role: 'subject' },
    ...query,
  };
  return { asked: waiting, list: choices };
}
