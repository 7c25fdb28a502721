import type { Answer } from '../answers/answer';
import { answerTalk, declineLong, promptForText } from '../answers/answer-other';
import { answerQuestion } from '../answers/answer-question';
import type { Toolbox } from '../answers/toolbox';
import { ALL_JOBS, isGroupCode } from '../knowledge/groups';
import { measures as registry } from '../knowledge/measures/registry';
import type { Source } from '../knowledge/schema/shared-tables';
import type { Search } from '../knowledge/search';
import { understand } from '../language/interpret';
import { searchOfField } from '../language/kinds/live-search';
import type { Lexicon } from '../language/lexicon';
import { openOf } from '../language/open-question';
import { MOST_COMPARED, type Question } from '../language/question';
import { type Reading, read } from '../language/read';
import type { StateRange } from '../language/state-range';
import { createJobLookup, type JobLookup } from './job-lookup';
import { EMPTY_MEMORY, type Memory, readMemory, withHistory, withStates } from './memory';

/** One turn: what is said back, what to remember for the next message, and how the message was read. */
export interface Turn {
  answer: Answer;
  memory: Memory;
  question: Question | null;
  /** How its words were seen; null where they were not looked at. */
  reading: Reading | null;
}

/** Who hears a greeting, and by what name the bot is called there. */
export interface Setting {
  where: 'personal' | 'group' | 'channel';
  bot: string;
}

/** The bot's mind, free of any channel. */
export interface Conversation {
  /** What to say when a person joins, or when the bot joins several people: there it says how it is called. */
  greet(setting?: Setting): Answer;
  /**
   * Answers one message. Takes any text.
   * @param memory what the last turn of this person returned, as the store kept it
   */
  respond(text: string, memory: unknown): Turn;
  /** Jobs to be chosen from a list. */
  readonly jobs: JobLookup;
  /** What the figures come from; answers name them by their `label`. */
  readonly sources: readonly Source[];
}

/** Longer messages are declined unread. */
const LONGEST_MESSAGE = 2000;

/** Joins language and answers over one dataset. */
export function createConversation(lexicon: Lexicon, toolbox: Toolbox): Conversation {
  return {
    greet: ({ where, bot } = { where: 'personal', bot: '' }) =>
      answerTalk(where === 'personal' ? 'welcome' : `welcome-${where}`, toolbox, { bot }),
    jobs: createJobLookup(lexicon, toolbox),
    sources: Object.values(toolbox.dataset.sources),
    respond(text, stored) {
      const memory = readMemory(stored, toolbox.dataset);
      if (text.length > LONGEST_MESSAGE) return { answer: declineLong(toolbox), memory, question: null, reading: null };
      if (text.trim() === '') return { answer: promptForText(toolbox), memory, question: null, reading: null };
      const reading = read(text, lexicon);
      const question = understand(text, reading, memory, lexicon);
      const answer = answerQuestion(question, toolbox);
      return { answer, memory: remember(question, answer, memory), question, reading };
    },
  };
}

/** Talk and stray remarks leave the thread as it is; "start over" forgets it. */
function remember(question: Question, answer: Answer, before: Memory): Memory {
  if (question.talk === 'restart') return EMPTY_MEMORY;
  const open = openOf(question);
  if (answer.outcome === 'out-of-scope' && open) return { ...withFirstNamed(question, before), open };
  if (answer.outcome === 'smalltalk' || answer.outcome === 'out-of-scope') return withFirstNamed(question, before);
  const shown = answer.occupations.map(({ id }) => id);
  if (question.unclear?.what === 'measure')
    return { ...before, subjects: shown, measures: [], places: question.places, open: null };
  if (answer.outcome === 'clarify') {
    return {
      ...before,
      measures: question.measures,
      places: question.places,
      pending: true,
      open,
      list: shown,
      since: [],
    };
  }
  // "No heavy lifting" after a list: that there are no figures changes nothing of what the talk is about.
  if (shown.length === 0 && question.search === null && answer.outcome === 'no-data')
    return { ...before, ...wishedFor(question) };
  const listed = question.search ? shown.length > 0 : shown.length > 1 && !isPartOf(shown, before.list);
  const subjects = shown.slice(0, MOST_COMPARED);
  return {
    subjects: subjects.length > 0 ? subjects : before.subjects,
    measures: question.measures.length > 0 ? question.measures : question.kind === 'overview' ? [] : before.measures,
    places: placesOf(question),
    nation: question.nation,
    kind: question.kind,
    period: question.period,
    pending: false,
    open: null,
    list: listed
      ? shown.slice(question.kind === 'move' || question.kind === 'related' ? 1 : 0)
      : listKept(answer, before),
    since: listed ? [] : namedSince(question, shown, before),
    search: question.search ?? fieldSearch(question) ?? (listed ? null : before.search),
    history: question.search ? before.history : withHistory(before.history, subjects),
    states: withStates(before.states, statesOf(question, answer), sameJobs(subjects, before.subjects)),
    ranking: rankingOf(question),
    own: question.own ?? before.own,
    winner: winnerOf(question, answer, before),
  };
}

/** "Government jobs", which the data does not tell apart: what is said next of the jobs that are wanted narrows a search. */
function wishedFor({ topic, text }: Question): Partial<Memory> {
  if (topic === null || !/\b(?:jobs|careers)\b/i.test(text)) return {};
  return {
    kind: 'rank',
    search: { ...searchOfField([]), unapplied: [topic] },
    list: [],
    since: [],
    subjects: [],
    pending: false,
  };
}

/** Who speaks of a field may go on to some of its jobs ("construction jobs", "without a degree"). */
function fieldSearch({ kind, subjects, measures }: Question): Search | null {
  const [field, another] = subjects;
  const codes = field && isGroupCode(field.id) && field.id !== ALL_JOBS ? [field.id, ...field.others] : [];
  const asks = kind === 'overview' || (kind === 'fact' && measures.length > 0);
  return codes.length > 0 && !another && asks ? searchOfField(codes) : null;
}

function isPartOf(shown: readonly string[], list: readonly string[]): boolean {
  return list.length > 0 && shown.every(id => list.includes(id));
}

/**
 * The list shown last: in a new order where all of it was just compared, so that "the first one" is the one ahead; choices that
 * were offered are done with when another job is named instead.
 */
function listKept({ kind, occupations, facts }: Answer, { pending, list }: Memory): string[] {
  const shown = occupations.map(({ id }) => id);
  if (pending && !isPartOf(shown, list)) return [];
  if (kind !== 'compare' || list.length === 0 || !list.every(id => shown.includes(id))) return list;
  const heightOf = (id: string) => {
    const { value, atLeast } = facts.find(({ occupation }) => occupation === id) ?? { value: null };
    return atLeast ? Number.POSITIVE_INFINITY : typeof value === 'number' ? value : Number.NEGATIVE_INFINITY;
  };
  return [...list].sort((one, other) =>
    heightOf(other) > heightOf(one) ? 1 : heightOf(other) < heightOf(one) ? -1 : 0,
  );
}

/** Jobs named by the person, one after the other, since a list was shown: "the first one" means one of them then. */
function namedSince({ subjects, remembered }: Question, shown: readonly string[], { since }: Memory): string[] {
  const [id] = shown;
  const named = subjects.length === 1 && !remembered.some(from => from === 'subjects' || from === 'list');
  if (id === undefined || !named || since.includes(id)) return since;
  return [...since, id];
}

/** Who came first where more counts; "the winner" of who earns least would be anybody's guess. */
function winnerOf({ kind, less, search }: Question, { winner }: Answer, before: Memory): string | null {
  if (kind !== 'compare' && kind !== 'rank') return before.winner;
  return less || search?.less ? null : winner;
}

/** The states asked for; for a city its state, whose figure was shown. */
function placesOf({ places, outside }: Question): string[] {
  return places.length === 0 && outside?.state ? [outside.state] : places;
}

/** The states asked for, or the first one told where the best or worst was asked for. */
function statesOf(question: Question, { facts }: Answer): readonly string[] {
  const places = placesOf(question);
  const told = facts.find(({ unit, value }) => unit === 'place' && value !== null)?.value;
  return places.length > 0 || typeof told !== 'string' ? places : [told];
}

/** Which states were told, where the states were asked for in order. */
function rankingOf({ kind, measures, places, states }: Question): StateRange | null {
  const [only, another] = measures;
  const ranked = kind === 'fact' && only !== undefined && !another && registry[only].shape === 'place';
  return ranked && places.length === 0 ? states : null;
}

function sameJobs(some: readonly string[], others: readonly string[]): boolean {
  return some.length === 0 || some.every(id => others.includes(id));
}

/** "What do plumbers charge?" is declined, but "and what do they earn?" is about plumbers. */
function withFirstNamed({ subjects, own }: Question, before: Memory): Memory {
  const known = { ...before, own: own ?? before.own };
  return before.subjects.length > 0 ? known : { ...known, subjects: subjects.slice(0, 1).map(({ id }) => id) };
}
