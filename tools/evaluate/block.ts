import type { Figures } from './figures';
import type { World } from './world';

/** A part of the evaluation. */
export interface Block {
  /** Its name for `--only`; the names of its figures usually begin with it. */
  name: string;
  /** What it measures, in words. */
  heading: string;
  measure(world: World): Figures;
  /** Prints its figures, if a list of names and values is not enough. */
  print?(figures: Figures): string;
}
