import { percentile } from '../evaluate/figures';
import type { Rows } from '../record';
import type { Fault } from './faults';
import type { Tally } from './tally';

/** Log lines that a process may write per minute, whatever fails, not counting those that report a turn. */
const MOST_LINES = 20;

/** Findings of a soak test. */
export interface Findings {
  seconds: number;
  chats: number;
  /** Chats that got answers after the last fault. */
  wentOn: number;
  crashes: number;
  /** The most log lines of one process within a minute, not counting those that report a turn. */
  mostLines: number;
  faults: readonly Fault[];
  tally: Tally;
}

/** @returns a line for each kind of failure; empty if the test passed */
export function failuresOf({ chats, wentOn, crashes, mostLines, tally }: Findings): string[] {
  const counts: [string, number][] = [
    ['answers lost', tally.lost],
    ['messages answered twice', tally.twice],
    ['answers out of order', tally.unordered],
    ['wrong answers', tally.verdicts.wrong],
    ['chats that did not go on', chats - wentOn],
    ['processes that ended by themselves', crashes],
    ['lines of log in a minute', mostLines > MOST_LINES ? mostLines : 0],
    ...tally.surprises,
  ];
  return counts.filter(([, count]) => count > 0).map(([what, count]) => `${what}: ${count}`);
}

/** Returns the figures as a table. */
export function rowsOf({ seconds, chats, wentOn, crashes, mostLines, faults, tally }: Findings): Rows {
  const surprises =
    [...tally.surprises.values()].reduce((sum, count) => sum + count, 0) - tally.verdicts.wrong - tally.lost;
  const rows: [string, string | number][] = [
    ['seconds', seconds],
    ['chats', chats],
    ['messages', tally.sent],
    ['answered', tally.answered],
    ['answers lost', tally.lost],
    ['answered twice', tally.twice],
    ['answers out of order', tally.unordered],
    ['answers out of order across processes, while Redis was away', tally.unorderedWhileAway],
    ['answers with wrong figures', tally.verdicts.wrong],
    ['answers without memory, after Redis was away', tally.verdicts.forgetful],
    ['requests repeated by clients', tally.repeated],
    ['hostile requests refused or cut', tally.refused],
    ['unexpected statuses', surprises],
    ['processes that crashed', crashes],
    ['lines of log of one process in a minute, at most, without turns', mostLines],
    ['chats that continued after the last fault', `${wentOn} of ${chats}`],
    ['message to answer, p50', milliseconds(percentile(tally.times, 0.5))],
    ['message to answer, p99', milliseconds(percentile(tally.times, 0.99))],
    ...[...new Set(faults.map(({ kind }) => kind))].map((kind): [string, string] => {
      const healed = faults.filter(fault => fault.kind === kind).map(fault => fault.healed);
      return [`${kind} (${healed.length} ×): recovered after, at most`, `${(Math.max(...healed) / 1000).toFixed(1)} s`];
    }),
  ];
  return rows.map(([what, figure]) => [what, String(figure)]);
}

const milliseconds = (value: number): string => `${value.toFixed(0)} ms`;
