import { answerQuery } from '../../src/answers/answer-query';
import { hasCardContent } from '../../src/bot/cards/answer-card';
import { replyOf } from '../../src/bot/reply';
import type { Occupation } from '../../src/knowledge/dataset';
import { type Query, queryAbout } from '../../src/query/query';
import { realAnswerContext } from '../support/real-answers';
import { told } from '../support/told';
import { incoming } from './activities';
import { cardSchema, officialProblems } from './card-schema';

/** What Teams takes in one message, in bytes. */
const LIMIT = 25_000;

const context = realAnswerContext();

/** Every job that the bot knows. */
export const jobs = context.dataset.occupations;
const inTeams = incoming({ channelId: 'msteams' });

/** A query about some jobs, each named by a word that is not its title. */
export function about(subjects: readonly Occupation[], over: Partial<Query>): Query {
  return queryAbout([], {
    operation: 'show',
    subjects: subjects.map(({ id }) => ({ id, mention: 'that job', alternatives: [] })),
    ...over,
  });
}

/** Cards that differ only in texts and pictures are valid together, so that each shape is parsed once. */
const parsed = new Map<string, string[]>();
const TEXTS = /"(text|displayText|url|altText|title)":"(?:[^"\\]|\\.)+"/g;

function problemsOfCard(card: unknown): string[] {
  const shape = JSON.stringify(card).replace(TEXTS, '');
  const known = parsed.get(shape) ?? [
    ...officialProblems(card),
    ...(cardSchema.safeParse(card).error?.issues.map(({ message, path }) => `${path.join('.')} ${message}`) ?? []),
  ];
  parsed.set(shape, known);
  return known;
}

/** @returns what is wrong with the reply in Teams: bytes over the limit, an invalid card or one left out, no text */
export function problemsOfReply(query: Query): string[] {
  const answer = answerQuery(query, context);
  const reply = replyOf(answer, inTeams);
  const bytes = Buffer.byteLength(JSON.stringify(reply));
  const found = [
    ...(reply.attachments ?? []).flatMap(({ content }) => problemsOfCard(content)),
    ...(bytes < LIMIT ? [] : [`${bytes} bytes`]),
    ...(told(reply).trim() ? [] : ['no text']),
    ...(hasCardContent(answer) && !reply.attachments ? ['card left out'] : []),
  ];
  const { operation, measures, subjects } = query;
  return found.map(problem => `${operation} ${measures.join()} of ${subjects.map(({ id }) => id).join()}: ${problem}`);
}
