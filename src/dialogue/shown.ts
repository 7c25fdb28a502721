import type { Operation } from '../query/query';
import type { DialogueState } from './state';

/** What is on the screen after each operation. Operations that are missing here change nothing. */
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
