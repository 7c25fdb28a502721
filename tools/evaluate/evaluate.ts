import { askingBack } from './asking-back';
import type { Block } from './block';
import type { Figures } from './figures';
import { invariance } from './invariance/invariance';
import { learningCurve } from './learning-curve';
import { conversations } from './measure-conversations';
import { labels } from './measure-labels';
import { scale } from './measure-tenfold';
import { times } from './measure-times';
import { titles } from './measure-titles';
import { offTopic } from './off-topic';
import { tableOf } from './print-figures';
import { refusals } from './refusals';
import { reliability } from './reliability';
import { rewordings } from './rewordings';
import type { World } from './world';

/** The parts of the evaluation, in the order in which they are measured and printed. */
export const blocks: readonly Block[] = [
  labels,
  reliability,
  refusals,
  askingBack,
  offTopic,
  invariance,
  conversations,
  rewordings,
  titles,
  times,
];
/** Parts that take minutes and only run on request. */
export const longBlocks = { curve: learningCurve, scale } as const;

/** Measures one part after the other, and prints each as soon as it is measured. */
export function evaluate(chosen: readonly Block[], world: World, print: (text: string) => void): Figures {
  const all: Figures = {};
  for (const block of chosen) {
    const figures = block.measure(world);
    print(`\n${block.heading}\n${(block.print ?? tableOf)(figures)}`);
    Object.assign(all, figures);
  }
  return all;
}
