import { BotState, type Storage, type TurnContext } from 'botbuilder';
import { memoryKey } from './memory-key';

/** botbuilder state per person and conversation. */
export class PersonState extends BotState {
  constructor(storage: Storage) {
    super(storage, async (context: TurnContext) => `person/${memoryKey(context.activity)}`);
  }
}
