import type { Query } from '../query/query';
import type { Act } from '../understanding/entities';
import type { Slots } from '../understanding/slots';
import type { DialogueState } from './state';

/** A message to be applied to a conversation: what it does and says, and the state before it. */
export interface DialogueTurn {
  act: Act;
  slots: Slots;
  state: DialogueState;
}

/** Applies one kind of message; pure, and reads no words. */
export type Reducer = (turn: DialogueTurn) => Query;
