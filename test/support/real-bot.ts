import type { Conversation } from '../../src/conversation/conversation';
import { loadConversation } from '../../src/conversation/load-conversation';
import { KEPT_LEXICON } from './built-bot';

let loaded: Conversation | undefined;

/** The conversation over the real data; loaded once per worker. */
export function realConversation(): Conversation {
  loaded ??= loadConversation({ keptFile: KEPT_LEXICON });
  return loaded;
}
