import type { Figures } from './figures';
import type { World } from './world';

/** A part of the evaluation. */
export interface Block {
  /** Name for `--only`; the names of its figures usually begin with it. */
  name: string;
  /** Description of what it measures. */
  heading: string;
  measure(world: World): Figures;
  /** Formats its figures if a list of names and values is not enough. */
  print?(figures: Figures): string;
}
