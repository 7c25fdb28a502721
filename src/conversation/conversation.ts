import type { Answer } from '../answers/answer';
import type { AnswerContext, Before } from '../answers/answer-context';
import { answerNearest } from '../answers/answer-near';
import { declineLong, greet, promptForText } from '../answers/answer-other';
import { type Decision, decide } from '../dialogue/decide';
import { namePartsOf } from '../dialogue/name-parts';
import { situationOf } from '../dialogue/situation';
import { type DialogueState, readState } from '../dialogue/state';
import { update } from '../dialogue/update';
import { rowsAhead } from '../knowledge/rows-ahead';
import type { Source } from '../knowledge/schema/sources';
import { EMPTY_QUERY, type Query, subjectOf } from '../query/query';
import type { Reader, Reading } from '../understanding/reader';
import { createJobLookup, type JobLookup } from './job-lookup';
import { createTypedQuestions, type TypedQuestions } from './typed-questions';

/** One turn: the reply, the state for the next message, and how the message was understood. */
export interface Turn {
  answer: Answer;
  state: DialogueState;
  query: Query | null;
  /** Null if the message was not read. */
  reading: Reading | null;
}

/** Who is greeted, and the bot's name there. */
export interface Setting {
  where: 'personal' | 'group' | 'channel';
  bot: string;
}

/** The conversation, independent of any channel. */
export interface Conversation {
  /** The greeting for a person who joins, or for a group that the bot joins; in a group it says how to address it. */
  greet(setting?: Setting): Answer;
  /**
   * Answers one message. Accepts any text.
   * @param state the state that the last turn of this person returned, as it was stored
   */
  respond(text: string, state: unknown): Turn;
  /** The features that weighed most in the best reading of a message, for explanations. */
  reasons(reading: Reading): { what: string; weight: number }[];
  /** Finds jobs for a list to choose from. */
  readonly jobs: JobLookup;
  /** Typed questions from programs. */
  readonly typed: TypedQuestions;
  /** The sources of the figures; answers name them by their `label`. */
  readonly sources: readonly Source[];
  /**
   * Work to do in advance, in pieces of about a millisecond, so that no question has to wait for it. Whatever is not done in advance
   * is done when first needed.
   */
  ahead(): Iterable<() => void>;
}

/** Characters; longer messages are declined unread. */
export const LONGEST_MESSAGE = 2000;
/** How many words of a message are read, from its beginning and end; no question needs more. */
const MOST_TOKENS = 50;

/** Below this probability the bot does not answer, but says that it did not understand. */
const UNSURE = 0.28;

function asksForFigures({ operation, unclear, measures }: Query): boolean {
  // If only the job is missing, the bot asks for it, however unlikely the reading.
  if (unclear?.what === 'job' && measures.length > 0) return false;
  return operation !== 'talk' && operation !== 'none' && operation !== 'topic';
}

/** The reply to an unreliable reading: nothing changes, and the person is asked to rephrase. */
function unsure(decision: Decision, state: DialogueState): Decision {
  return {
    ...decision,
    query: { ...EMPTY_QUERY, operation: 'talk', talk: 'unsure', subjects: state.jobs.map(subjectOf) },
  };
}

/** What the next questions of an answer depend on. */
function shownBefore({ told, list, listQuery }: DialogueState): Before {
  return { told, hasList: listQuery !== null && list.length > 1 };
}

/** Combines reading, dialogue and answers over one dataset. */
export function createConversation(reader: Reader, context: AnswerContext): Conversation {
  const jobs = createJobLookup(reader.linker, context);
  return {
    greet: ({ where, bot } = { where: 'personal', bot: '' }) =>
      greet(where === 'personal' ? 'welcome' : `welcome-${where}`, context, { bot }),
    reasons: reading => (reading.parses[0] ? reader.reasons(reading, reading.parses[0]) : []),
    jobs,
    typed: createTypedQuestions(jobs, context),
    sources: Object.values(context.dataset.sources),
    ahead: () => rowsAhead(context.dataset),
    respond(text, stored) {
      const state = readState(stored, context.dataset);
      const unread = { state, query: null, reading: null };
      const normalized = text.normalize('NFKC');
      if (normalized.length > LONGEST_MESSAGE) return { answer: declineLong(context), ...unread };
      if (normalized.trim() === '') return { answer: promptForText(context), ...unread };
      const reading = reader.read(normalized, situationOf(state), MOST_TOKENS);
      const parts = namePartsOf(state, context.dataset);
      const decision = decide(reading, state, {
        slotsOf: parse => reader.slots(reading, parse, parts),
        weights: reader.evidence,
      });
      if (!decision) return { answer: promptForText(context), ...unread };
      const isUnsure = decision.repeats || decision.probability < UNSURE;
      const { query } = isUnsure && asksForFigures(decision.query) ? unsure(decision, state) : decision;
      const { answer, shown } = answerNearest(query, { ...context, before: shownBefore(state) });
      return { answer, state: update(state, shown, answer), query, reading };
    },
  };
}
