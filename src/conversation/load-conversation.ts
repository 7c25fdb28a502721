import { Wording } from '../answers/wording';
import { dataDirectory } from '../knowledge/data-directory';
import { loadDataset } from '../knowledge/load-dataset';
import { dialogsDirectory, loadDialogs } from '../language/dialogs';
import { keptTables } from '../language/kept-tables';
import { buildLexicon } from '../language/lexicon';
import { type Conversation, createConversation } from './conversation';

/**
 * Loads `data/` and `dialogs/` and joins them to a conversation; takes under a second.
 * @param contactUrl where people who want a person are sent (CONTACT_URL)
 * @throws ContentError when a content file is broken
 */
export function loadConversation({ contactUrl = null }: { contactUrl?: string | null } = {}): Conversation {
  const read = new Map<string, string>();
  const dataset = loadDataset(dataDirectory, { read });
  const dialogs = loadDialogs(dialogsDirectory, { read, dataset });
  return createConversation(buildLexicon(dataset, dialogs, keptTables(read)), {
    dataset,
    wording: new Wording(dialogs, contactUrl),
  });
}
