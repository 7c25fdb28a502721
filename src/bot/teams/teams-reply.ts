import type { Activity } from 'botbuilder';
import type { Answer } from '../../answers/answer';
import type { Source } from '../../knowledge/schema/sources';
import { withCitations } from './citations';

/** Adds what only Teams shows: sources as citations, and thumbs up and down. */
export function teamsReply(
  reply: Partial<Activity>,
  { sources, outcome }: Pick<Answer, 'sources' | 'outcome'>,
  known: readonly Source[],
): Partial<Activity> {
  const cited = withCitations(reply, sources, known);
  // There is no point in rating a greeting.
  return outcome === 'smalltalk'
    ? cited
    : { ...cited, channelData: { ...cited.channelData, feedbackLoop: { type: 'default' } } };
}
