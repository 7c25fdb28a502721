import type { Answer } from '../answers/answer';
import { answerNearest } from '../answers/answer-near';
import { declineLong, greet, promptForText } from '../answers/answer-other';
import type { Toolbox } from '../answers/toolbox';
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

/** One turn: what is said back, the state for the next message, and how the message was understood. */
export interface Turn {
  answer: Answer;
  state: DialogueState;
  query: Query | null;
  /** Null where the words were not looked at. */
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
   * @param state what the last turn of this person returned, as the store kept it
   */
  respond(text: string, state: unknown): Turn;
  /** What weighed most in the best reading of a message, for explanations. */
  reasons(reading: Reading): { what: string; weight: number }[];
  /** Jobs to be chosen from a list. */
  readonly jobs: JobLookup;
  /** What programs ask without words. */
  readonly typed: TypedQuestions;
  /** What the figures come from; answers name them by their `label`. */
  readonly sources: readonly Source[];
  /** What can be done ahead, in pieces of about a millisecond, so that no question waits for it: it is done when it is first needed, too. */
  ahead(): Iterable<() => void>;
}

/** Characters; longer messages are declined unread. */
export const LONGEST_MESSAGE = 2000;
/** Words that are read of a message: more than people put into a question. */
const MOST_TOKENS = 50;

/** Under this probability nothing is answered: the bot says that it did not understand. */
const UNSURE = 0.28;

function asksForFigures({ operation, unclear, measures }: Query): boolean {
  // A figure without a job is asked back about, however it was said.
  if (unclear?.what === 'job' && measures.length > 0) return false;
  return operation !== 'talk' && operation !== 'none' && operation !== 'topic';
}

/** A reading that is not to be trusted: nothing is changed, and the person is asked to say it in other words. */
function unsure(decision: Decision, state: DialogueState): Decision {
  return {
    ...decision,
    query: { ...EMPTY_QUERY, operation: 'talk', talk: 'unsure', subjects: state.jobs.map(subjectOf) },
  };
}

/** Joins reading, dialogue and answers over one dataset. */
export function createConversation(reader: Reader, toolbox: Toolbox): Conversation {
  const jobs = createJobLookup(reader.linker, toolbox);
  return {
    greet: ({ where, bot } = { where: 'personal', bot: '' }) =>
      greet(where === 'personal' ? 'welcome' : `welcome-${where}`, toolbox, { bot }),
    reasons: reading => (reading.parses[0] ? reader.reasons(reading, reading.parses[0]) : []),
    jobs,
    typed: createTypedQuestions(jobs, toolbox),
    sources: Object.values(toolbox.dataset.sources),
    ahead: () => rowsAhead(toolbox.dataset),
    respond(text, stored) {
      const state = readState(stored, toolbox.dataset);
      const unread = { state, query: null, reading: null };
      const normalised = text.normalize('NFKC');
      if (normalised.length > LONGEST_MESSAGE) return { answer: declineLong(toolbox), ...unread };
      if (normalised.trim() === '') return { answer: promptForText(toolbox), ...unread };
      const reading = reader.read(normalised, situationOf(state), MOST_TOKENS);
      const parts = namePartsOf(state, toolbox.dataset);
      const decision = decide(reading, state, {
        slotsOf: parse => reader.slots(reading, parse, parts),
        weights: reader.evidence,
      });
      if (!decision) return { answer: promptForText(toolbox), ...unread };
      const isUnsure = decision.repeats || decision.probability < UNSURE;
      const { query } = isUnsure && asksForFigures(decision.query) ? unsure(decision, state) : decision;
      const { answer, shown } = answerNearest(query, toolbox);
      return { answer, state: update(state, shown, answer), query, reading };
    },
  };
}
