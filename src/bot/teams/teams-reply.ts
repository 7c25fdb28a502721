import type { Activity } from 'botbuilder';
import type { Answer } from '../../answers/answer';
import type { Source } from '../../knowledge/schema/sources';
import { withCitations } from './citations';

/**
 * Adds what only Teams shows: sources as citations, thumbs up and down. Elsewhere the reply is unchanged; its text names the sources
 * anyway.
 */
export function teamsReply(
  reply: Partial<Activity>,
  { sources, outcome }: Pick<Answer, 'sources' | 'outcome'>,
  known: readonly Source[],
): Partial<Activity> {
  const cited = withCitations(reply, sources, known);
  // Nobody rates a greeting.
  return outcome === 'smalltalk'
    ? cited
    : { ...cited, channelData: { ...cited.channelData, feedbackLoop: { type: 'default' } } };
}
