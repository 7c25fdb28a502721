import { z } from 'zod';
import type { AnswerKind, Outcome } from '../answers/answer';

/** What an answer was given to, kept for as long as somebody may rate it. */
export interface Answered {
  /** What the person had asked, in their own words. */
  question: string;
  kind: AnswerKind | null;
  outcome: Outcome;
}

/** Somebody's thumb on an answer. */
export interface Feedback {
  verdict: 'up' | 'down';
  /** Who rated: channel, conversation and person, as the channel knows them; no name. */
  person: string;
  /** What was rated; null when that is no longer known. */
  answered: Answered | null;
  /** What the person wrote with it, if anything. */
  comment: string | null;
}

/** Where feedback goes. What it holds is people's own words: a book that keeps them says so in the privacy notice. */
export interface FeedbackBook {
  keep(feedback: Feedback): void | Promise<void>;
}

const submittedSchema = z.object({
  actionName: z.literal('feedback'),
  actionValue: z.object({ reaction: z.enum(['like', 'dislike']), feedback: z.unknown().optional() }),
});
const commentSchema = z.object({ feedbackText: z.string() });

/** Reads what a thumb submits, in Teams as the invoke `message/submitAction`, on the chat page as a message; null for anything else. */
export function readFeedback(value: unknown): Pick<Feedback, 'verdict' | 'comment'> | null {
  const { data } = submittedSchema.safeParse(value);
  if (!data) return null;
  const { reaction, feedback } = data.actionValue;
  return { verdict: reaction === 'like' ? 'up' : 'down', comment: commentOf(feedback) };
}

/** Teams wraps the comment in JSON text. */
function commentOf(feedback: unknown): string | null {
  if (typeof feedback !== 'string') return null;
  try {
    return commentSchema.parse(JSON.parse(feedback)).feedbackText.trim() || null;
  } catch {
    return null;
  }
}
