import { processorTime } from '#src/server/processor-time';
import { percentile } from '../evaluate/figures';
import { type CostlyMessage, costlyMessages } from './costly-messages';

/** Costs of messages, in milliseconds of processor time. */
export interface Costs {
  /** Ordinary messages. */
  p50: number;
  p99: number;
  /** The costliest message that a search found. */
  costliest: CostlyMessage;
}

/** How often the most expensive messages are measured again, because a pause of the machine is not the message's fault. */
const RUNS = 3;

/**
 * Measures what messages cost when they are met for the first time. Between two looks at one message all ordinary ones are answered,
 * which leaves nothing of what was remembered of it.
 * @param answer answers a message
 * @param ordinary messages as people write them
 * @param pieces what the search for the costliest message makes messages of
 */
export function costsOf(
  answer: (text: string) => unknown,
  ordinary: readonly string[],
  pieces: readonly string[],
): Costs {
  const cost = (text: string): number => {
    // So that no message pays for what those before it left to be collected.
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
  if (!first) throw new Error('there is nothing to make messages of');
  const costliest = others.reduce((one, other) => (other.ms > one.ms ? other : one), first);
  return { p50: percentile(costs, 0.5), p99: percentile(costs, 0.99), costliest };
}
