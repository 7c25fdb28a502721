import type { Answer } from '#src/answers/answer';
import { plainText } from '#src/answers/plain-text';
import type { Conversation } from '#src/conversation/conversation';
import type { Dataset } from '#src/knowledge/dataset';
import { idOf } from './cell';
import { filledIn } from './cell-text';
import type { Expectation, SampleConversation } from './question-files';
import { isCode } from './same-code';
import { winnerOf } from './winner-of';

/** One message of a sample conversation, the reply to it, and a line for each expectation that the reply does not meet. */
export interface CheckedTurn {
  say: string;
  expect: Expectation;
  answer: Answer;
  failures: string[];
}

/** Runs a whole sample conversation and checks every reply against the figures of a dataset. */
export function checkConversation(
  { turns }: SampleConversation,
  conversation: Conversation,
  dataset: Dataset,
): CheckedTurn[] {
  let state: unknown;
  return turns.map(({ say, expect }) => {
    const { answer, state: next } = conversation.respond(say, state);
    state = next;
    return { say, expect, answer, failures: unmet(expect, answer, dataset) };
  });
}

/** Returns a line for each unmet expectation of a conversation; empty if all are met. */
export function failuresOf(sample: SampleConversation, conversation: Conversation, dataset: Dataset): string[] {
  return checkConversation(sample, conversation, dataset).flatMap(({ say, answer, failures }) =>
    failures.map(failure => `“${say}”: ${failure}\n      ${plainText(answer).replaceAll('\n', '\n      ')}`),
  );
}

function unmet(wanted: Expectation, answer: Answer, dataset: Dataset): string[] {
  const text = plainText(answer).toLowerCase();
  const parts = (wanted.has ?? []).map(part => filledIn(part, dataset));
  return [
    ...(wanted.outcome && !wanted.outcome.includes(answer.outcome)
      ? [`outcome ${answer.outcome}, not ${wanted.outcome}`]
      : []),
    ...parts.filter(part => !text.includes(part.toLowerCase())).map(part => `no "${part}"`),
    ...(wanted.occupations ?? [])
      .map(code => idOf(code, dataset))
      .filter(code => !answer.occupations.some(({ id }) => isCode(id, code)))
      .map(code => `no ${code} among ${answer.occupations.map(({ id }) => id)}`),
    ...wrongWinner(wanted.winner, answer.winner, dataset),
  ];
}

function wrongWinner(wanted: string | undefined, winner: string | null, dataset: Dataset): string[] {
  if (wanted === undefined) return [];
  const expected = winnerOf(wanted, dataset);
  const isRight = expected === null ? winner === null : isCode(winner ?? '', expected);
  return isRight ? [] : [`winner ${winner}, not ${expected}`];
}
