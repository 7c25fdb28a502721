import { cellAt } from '../../tools/evaluate/cell';
import { filledIn } from '../../tools/evaluate/cell-text';
import { realDataset } from './real-content';

/** A text with the figures that `data/` holds in place of references such as "{47-2181|salary|OH}", so that it fits any release. */
export const filled = (text: string): string => filledIn(text, realDataset());

/** What begins with such a text. */
export const beginning = (text: string): RegExp => new RegExp(`^${filled(text).replace(/[$().|*+?^[\]\\]/g, '\\$&')}`);

/** The figure that such a reference names: "47-2181|salary|OH". @throws Error where there is none */
export function figureAt(path: string): number {
  const fact = cellAt(path, realDataset(), why => {
    throw new Error(`${path}: ${why}`);
  });
  if (typeof fact?.value !== 'number') throw new Error(`${path} holds no number`);
  return fact.value;
}
