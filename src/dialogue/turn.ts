import type { Query } from '../query/query';
import type { Act } from '../understanding/entities';
import type { Slots } from '../understanding/slots';
import type { DialogueState } from './state';

/** A message to apply to a conversation: its act, its values, and the state before it. */
export interface DialogueTurn {
  act: Act;
  slots: Slots;
  state: DialogueState;
}

/** Turns messages of one kind into queries. Pure; never looks at words. */
export type Reducer = (turn: DialogueTurn) => Query;
