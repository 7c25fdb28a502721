import type { Verdict } from './expectation';

/** Counts of what happened in all chats. */
export class Tally {
  sent = 0;
  /** Requests that were repeated because the first attempt failed. */
  repeated = 0;
  answered = 0;
  lost = 0;
  twice = 0;
  /** Rounds whose answers came out of order. */
  unordered = 0;
  /** The same while Redis was unreachable, when two processes cannot know of each other. */
  unorderedWhileAway = 0;
  readonly verdicts: Record<Verdict, number> = { right: 0, forgetful: 0, wrong: 0 };
  /** Hostile requests that were refused or disconnected as they should be. */
  refused = 0;
  /** Milliseconds from a message to its answer. */
  readonly times: number[] = [];
  /** Number of times that each unexpected event happened, by description. */
  readonly surprises = new Map<string, number>();

  /** Counts a verdict. The text of a wrong answer is kept, because it has to be investigated. */
  note(verdict: Verdict, { text, answer }: { text: string; answer: string | undefined }): void {
    this.verdicts[verdict] += 1;
    if (verdict === 'wrong') this.surprise(`wrong answer to "${text}": ${answer}`);
  }

  /** Counts a message without an answer. @param how it was lost */
  lose(how: string): void {
    this.lost += 1;
    this.surprise(`lost: ${how}`);
  }

  /** Counts an unexpected event. */
  surprise(what: string): void {
    this.surprises.set(what, (this.surprises.get(what) ?? 0) + 1);
  }
}
