import type { Operation } from '../query/query';
import type { DialogueState } from './state';

/** What each operation leaves to be seen; operations that are not here leave it as it was. */
export const SHOWN: Partial<Record<Operation, DialogueState['shown']>> = {
  show: 'figures',
  overview: 'overview',
  compare: 'comparison',
  rank: 'list',
  count: 'list',
  states: 'states',
  move: 'move',
  related: 'list',
  judge: 'judgment',
  compute: 'comparison',
};
