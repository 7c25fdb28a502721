import type { Turn } from '../../conversation/conversation';
import type { LearnLine } from '../../server/learning/learn-log';
import { phraseKeyOf } from '../../text/phrase-book';
import { delexicalize } from '../../understanding/message-features';
import { labeledLine } from './labeled-line';

/** The outcome of a question, which decides what can be done about it. */
export type Fate = 'down' | 'unknown-job' | 'not-understood' | 'no-job' | 'no-data' | 'declined' | 'answered';

/** A question of the log, as the bot reads it today. */
export interface Asked {
  /** As the person wrote it. */
  question: string;
  /** The comment with a thumbs-down. */
  comment: string | null;
  fate: Fate;
  /** The subject, in words; questions with one outcome and one subject are grouped. */
  matter: string;
  /** The question with the type instead of the words of each span ("how much do <job> <measure>"). */
  form: string;
  /** A line for `dialogs/examples/`, labeled as the bot read it; null if it read nothing. */
  labeled: string | null;
}

/**
 * Classifies a question of the log by how the bot answers it now.
 * @param turn the turn of the question by itself, without the messages before it
 */
export function askedOf({ why, question, comment }: LearnLine, turn: Turn): Asked {
  const fate = why === 'down' ? 'down' : fateOf(turn);
  const parse = turn.reading?.parses[0];
  return {
    question,
    comment,
    fate,
    matter: matterOf(fate, turn),
    form: turn.reading && parse ? delexicalize(turn.reading.message, parse.spans).join(' ') : '',
    labeled: turn.reading && parse ? labeledLine(question, turn.reading.message, parse) : null,
  };
}

function fateOf({ answer: { outcome }, query }: Turn): Fate {
  if (!query || query.talk === 'unsure') return 'not-understood';
  if (outcome === 'no-data') return 'no-data';
  if (outcome === 'out-of-scope') return 'declined';
  if (outcome !== 'clarify') return 'answered';
  if (query.unclear?.what === 'name') return 'unknown-job';
  return query.unclear?.what === 'job' ? 'no-job' : 'not-understood';
}

function matterOf(fate: Fate, { query }: Turn): string {
  if (!query) return '';
  switch (fate) {
    case 'unknown-job':
      return phraseKeyOf(query.unclear?.mention ?? '');
    case 'no-data':
      return noDataOf(query);
    case 'down':
    case 'answered':
      return [query.operation, ...query.measures, query.topic].filter(Boolean).join(', ');
    default:
      return '';
  }
}

function noDataOf({ operation, topic, outside, measures, unsupported }: NonNullable<Turn['query']>): string {
  if (topic !== null) return `${topic}, in dialogs/topics.yaml`;
  if (operation === 'topic') return unsupported.join(', ');
  if (outside) return outside.what === 'year' ? 'another year' : `another ${outside.what}`;
  return `${measures.join(', ')} of jobs for which it was not collected`;
}
