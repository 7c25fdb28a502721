import { loadDialogs } from '../../src/content/dialogs';
import { loadDataset } from '../../src/knowledge/load-dataset';
import { buildLexicon } from '../../src/understanding/build-lexicon';

/** Makes something at the first call, and gives the same at all later ones. */
function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** What `data/` holds; loaded once per worker. */
export const realDataset = once(() => loadDataset());

/** What `dialogs/` holds; loaded once per worker. */
export const realDialogs = once(() => loadDialogs());

/** Words and names of `data/` and `dialogs/` without those of the examples; built once per worker. */
export const realLexicon = once(() => buildLexicon(realDataset(), realDialogs()));
