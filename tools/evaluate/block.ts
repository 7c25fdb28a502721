import type { Figures } from './figures';
import type { World } from './world';

/** A part of the evaluation. */
export interface Block {
  /** By which `--only` chooses it, and with which the names of its figures begin, mostly. */
  name: string;
  /** What it measures, in words. */
  heading: string;
  measure(world: World): Figures;
  /** How its figures are printed, where a list of names and values would not do. */
  print?(figures: Figures): string;
}
