import { z } from 'zod';
import type { AnswerKind, Outcome } from '../answers/answer';

/** The question of an answer and the type of the answer, kept for as long as somebody may rate it. */
export interface Answered {
  /** The person's question, in their own words. */
  question: string;
  kind: AnswerKind | null;
  outcome: Outcome;
}

/** A thumb up or down on an answer. */
export interface Feedback {
  verdict: 'up' | 'down';
  /** The channel's ids of the channel, conversation and person; not a name. */
  person: string;
  /** What was rated; null if no longer known. */
  answered: Answered | null;
  /** The person's comment, if any. */
  comment: string | null;
}

/** Receives feedback. It contains people's own words, so a store that keeps it must be named in the privacy notice. */
export interface FeedbackBook {
  keep(feedback: Feedback): void | Promise<void>;
}

const submittedSchema = z.object({
  actionName: z.literal('feedback'),
  actionValue: z.object({ reaction: z.enum(['like', 'dislike']), feedback: z.unknown().optional() }),
});
const commentSchema = z.object({ feedbackText: z.string() });

/** Parses a thumb, which Teams sends as the invoke `message/submitAction` and the chat page as a message; null for anything else. */
export function readFeedback(value: unknown): Pick<Feedback, 'verdict' | 'comment'> | null {
  const { data } = submittedSchema.safeParse(value);
  if (!data) return null;
  const { reaction, feedback } = data.actionValue;
  return { verdict: reaction === 'like' ? 'up' : 'down', comment: commentOf(feedback) };
}

/** Extracts the comment, which Teams sends as JSON in a string. */
function commentOf(feedback: unknown): string | null {
  if (typeof feedback !== 'string') return null;
  try {
    return commentSchema.parse(JSON.parse(feedback)).feedbackText.trim() || null;
  } catch {
    return null;
  }
}
