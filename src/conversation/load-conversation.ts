import { Wording } from '../answers/wording';
import { dialogsDirectory, loadDialogs } from '../content/dialogs';
import { keptTables } from '../content/kept-tables';
import { dataDirectory } from '../knowledge/data-directory';
import { loadDataset } from '../knowledge/load-dataset';
import { buildLexicon } from '../understanding/build-lexicon';
import { loadModels } from '../understanding/load-models';
import { Reader } from '../understanding/reader';
import { type Conversation, createConversation } from './conversation';

interface LoadOptions {
  /** Where people can reach a human (CONTACT_URL). */
  contactUrl?: string | null;
  /** Prepared lookup tables, if not those of the build. */
  keptFile?: string;
}

/**
 * Loads `data/` and `dialogs/` and combines them into a conversation. Takes less than a second with cached tables, several without.
 * @throws ContentError if a content file is invalid, or no models were trained
 */
export function loadConversation({ contactUrl = null, keptFile }: LoadOptions = {}): Conversation {
  const read = new Map<string, string>();
  const dataset = loadDataset(dataDirectory, { read });
  const dialogs = loadDialogs(dialogsDirectory, { read, dataset });
  const models = loadModels();
  const lexicon = buildLexicon(dataset, dialogs, models.vocabulary, keptTables(read, keptFile));
  return createConversation(new Reader(models, lexicon, dataset), {
    dataset,
    wording: new Wording(dialogs, contactUrl),
  });
}
