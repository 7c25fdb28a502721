import type { Verdict } from './expectation';

/** Observations, added up over all chats. */
export class Tally {
  sent = 0;
  /** Posts that were repeated because the first got no answer. */
  repeated = 0;
  answered = 0;
  lost = 0;
  twice = 0;
  /** Answers before those of earlier messages. */
  unordered = 0;
  /** The same while Redis was away: two processes cannot know of each other then. */
  unorderedWhileAway = 0;
  readonly verdicts: Record<Verdict, number> = { right: 0, forgetful: 0, wrong: 0 };
  /** Hostile requests that were refused or cut as they should be. */
  refused = 0;
  /** Milliseconds from a message to its answer. */
  readonly times: number[] = [];
  /** Unexpected events, in words, with how often each occurred. */
  readonly surprises = new Map<string, number>();

  /** Notes how an answer was; a wrong one whole, since it has to be looked into. */
  note(verdict: Verdict, { text, answer }: { text: string; answer: string | undefined }): void {
    this.verdicts[verdict] += 1;
    if (verdict === 'wrong') this.surprise(`wrong answer to "${text}": ${answer}`);
  }

  /** Notes a message that got no answer. @param how it was lost */
  lose(how: string): void {
    this.lost += 1;
    this.surprise(`lost: ${how}`);
  }

  /** Notes what was not to be expected. */
  surprise(what: string): void {
    this.surprises.set(what, (this.surprises.get(what) ?? 0) + 1);
  }
}
