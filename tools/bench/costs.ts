import { processorTime } from '#src/server/processor-time';
import { percentile } from '../evaluate/figures';
import { type CostlyMessage, costlyMessages } from './costly-messages';

/** Costs of messages, in milliseconds of processor time. */
export interface Costs {
  /** Percentiles of ordinary messages. */
  p50: number;
  p99: number;
  /** The most expensive message that a search found. */
  costliest: CostlyMessage;
}

/**
 * How often to measure the most expensive messages again, keeping the minimum, because a pause of the machine is not the message's fault.
 */
const RUNS = 3;

/**
 * Measures what messages cost when they are answered for the first time. Before a message is measured again, all ordinary ones are
 * answered, so that nothing about it is left in any cache.
 * @param answer answers a message
 * @param ordinary messages as people write them
 * @param pieces words from which the search for the most expensive message builds messages
 */
export function costsOf(
  answer: (text: string) => unknown,
  ordinary: readonly string[],
  pieces: readonly string[],
): Costs {
  const cost = (text: string): number => {
    // No message should pay for the garbage of earlier ones.
    globalThis.gc?.({ type: 'minor' });
    return processorTime(() => answer(text)).ms;
  };
  ordinary.forEach(cost);
  const costs = ordinary.map(cost);
  const found = costlyMessages(pieces, cost);
  for (let run = 0; run < RUNS; run++) {
    ordinary.forEach(cost);
    for (const message of found) message.ms = Math.min(message.ms, cost(message.text));
  }
  const [first, ...others] = found;
  if (!first) throw new Error('There are no words to make messages of.');
  const costliest = others.reduce((one, other) => (other.ms > one.ms ? other : one), first);
  return { p50: percentile(costs, 0.5), p99: percentile(costs, 0.99), costliest };
}
