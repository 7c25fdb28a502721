import { Wording } from '../answers/wording';
import { loadDataset } from '../knowledge/load-dataset';
import { loadDialogs } from '../language/dialogs';
import { buildLexicon } from '../language/lexicon';
import { type Conversation, createConversation } from './conversation';

/**
 * Loads `data/` and `dialogs/` and joins them to a conversation; takes under a second.
 * @param contactUrl where people who want a person are sent (CONTACT_URL)
 * @throws ContentError when a content file is broken
 */
export function loadConversation({ contactUrl = null }: { contactUrl?: string | null } = {}): Conversation {
  const dataset = loadDataset();
  const dialogs = loadDialogs();
  return createConversation(buildLexicon(dataset, dialogs), { dataset, wording: new Wording(dialogs, contactUrl) });
}
