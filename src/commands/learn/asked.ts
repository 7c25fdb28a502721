import type { Turn } from '../../conversation/conversation';
import type { LearnLine } from '../../server/learning/learn-log';
import { phraseKeyOf } from '../../text/phrase-book';
import { delexicalise } from '../../understanding/message-features';
import { labelledLine } from './labelled-line';

/** What became of a question, which says what may be done about it. */
export type Fate = 'down' | 'unknown-job' | 'not-understood' | 'no-job' | 'no-data' | 'declined' | 'answered';

/** A question of the log, as it is read today. */
export interface Asked {
  /** As the person wrote it. */
  question: string;
  /** What they wrote with a thumb down. */
  comment: string | null;
  fate: Fate;
  /** What it is about, in words; questions of one fate and one matter are one to whoever keeps the content. */
  matter: string;
  /** The question with its type in the place of each span ("how much do <job> <measure>"). */
  form: string;
  /** A line for `dialogs/examples/`, labeled as the bot read it; null where it read nothing. */
  labelled: string | null;
}

/** @param turn of the question by itself, without what was said before it */
export function askedOf({ why, question, comment }: LearnLine, turn: Turn): Asked {
  const fate = why === 'down' ? 'down' : fateOf(turn);
  const parse = turn.reading?.parses[0];
  return {
    question,
    comment,
    fate,
    matter: matterOf(fate, turn),
    form: turn.reading && parse ? delexicalise(turn.reading.message, parse.spans).join(' ') : '',
    labelled: turn.reading && parse ? labelledLine(question, turn.reading.message, parse) : null,
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
