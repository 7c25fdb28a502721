import type { Turn } from '../../conversation/conversation';
import { phraseKeyOf } from '../../language/phrase-book';
import type { Reading } from '../../language/read';
import type { SpanValue } from '../../language/span';
import type { LearnLine } from '../../server/learning/learn-log';

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
  /** The question with a slot for each job and place, as an example in `dialogs/` is written. */
  form: string;
}

/** @param turn of the question by itself, without what was said before it */
export function askedOf({ why, question, comment }: LearnLine, turn: Turn): Asked {
  const fate = why === 'down' ? 'down' : fateOf(turn);
  return { question, comment, fate, matter: matterOf(fate, turn), form: turn.reading ? formOf(turn.reading) : '' };
}

function fateOf({ answer: { outcome }, question, reading }: Turn): Fate {
  if (outcome === 'answer' || outcome === 'smalltalk') return 'answered';
  if (outcome === 'no-data') return 'no-data';
  if (!question || !reading || (outcome === 'out-of-scope' && reading.elsewhere.length > 0)) return 'declined';
  const { subjects, measures, unclear } = question;
  if (unclear?.what === 'occupation' && subjects.length === 0) return 'unknown-job';
  if (unclear?.what === 'subject') return 'no-job';
  return outcome === 'clarify' || subjects.length > 0 || measures.length > 0 ? 'not-understood' : 'declined';
}

function matterOf(fate: Fate, { question, reading }: Turn): string {
  if (!question || !reading) return '';
  switch (fate) {
    case 'unknown-job':
      return phraseKeyOf(question.unclear?.said ?? '');
    case 'not-understood':
      return unreadOf(reading);
    case 'no-data':
      return noDataOf(question);
    case 'declined':
      return [...new Set(reading.elsewhere)].join(', ');
    default:
      return [question.kind, ...question.measures, question.topic].filter(Boolean).join(', ');
  }
}

function noDataOf({ topic, outside, measures }: NonNullable<Turn['question']>): string {
  if (topic) return `${topic}, in dialogs/topics.yaml`;
  if (outside) return outside.what === 'year' ? 'another year' : `another ${outside.what}`;
  return `${measures.join(', ')} of jobs for which it was not collected`;
}

/** The words that nothing explains, as they were written. */
function unreadOf({ tokens, unexplained }: Reading): string {
  const words = tokens.filter(({ text }) => unexplained.includes(text)).map(({ raw }) => raw.toLowerCase());
  return [...new Set(words)].join(' ');
}

const SLOTS: Partial<Record<SpanValue['type'], string>> = {
  job: '{job}',
  place: '{place}',
  city: '{place}',
  country: '{place}',
  nowhere: '{place}',
};

function formOf({ tokens, spans }: Reading): string {
  return tokens
    .flatMap(({ raw }, at) => {
      const span = spans.find(({ start, end, value }) => value.type in SLOTS && at >= start && at < end);
      if (!span) return raw.toLowerCase();
      return span.start === at ? (SLOTS[span.value.type] ?? []) : [];
    })
    .join(' ');
}
