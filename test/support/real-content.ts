import { dialogsDirectory, loadDialogs } from '../../src/content/dialogs';
import { keptTables } from '../../src/content/kept-tables';
import { dataDirectory } from '../../src/knowledge/data-directory';
import { loadDataset } from '../../src/knowledge/load-dataset';
import { buildLexicon } from '../../src/understanding/build-lexicon';
import { KEPT_LEXICON } from './built-bot';

/** Makes something at the first call, and gives the same at all later ones. */
function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Checksums of the files that were read. */
const read = new Map<string, string>();

/** What `data/` holds; loaded once per worker. */
export const realDataset = once(() => loadDataset(dataDirectory, { read }));

/** What `dialogs/` holds; loaded once per worker. */
export const realDialogs = once(() => loadDialogs(dialogsDirectory, { read }));

/** Tables about the names of jobs, which take seconds to make and are the same with the words of the examples and without. */
const OF_NAMES = ['names', 'vocabulary', 'trigrams', 'evidence'];

/** Words and names of `data/` and `dialogs/` without those of the examples; built once per worker. */
export const realLexicon = once(() => {
  const [dataset, dialogs] = [realDataset(), realDialogs()];
  const kept = keptTables(read, KEPT_LEXICON);
  return buildLexicon(dataset, dialogs, [], (name, make) => (OF_NAMES.includes(name) ? kept(name, make) : make()));
});
