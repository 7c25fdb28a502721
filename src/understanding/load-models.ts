import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { dialogsDirectory } from '../content/dialogs';
import { checksumOf } from '../knowledge/built-files';
import { ContentError } from '../knowledge/content-error';
import { dataDirectory } from '../knowledge/data-directory';
import { MODEL_FORMAT, readModels } from './model-file';
import type { Models } from './reader';

/** File of the trained models. */
export const modelsFile = path.join(dataDirectory, 'models.bin');

/** The files of `dialogs/` that the models depend on. Others, such as wordings of answers, can change without training. */
const LISTS = ['measures', 'names', 'groups', 'areas', 'topics', 'aptitudes', 'elsewhere', 'words', 'regions'];

/** Returns a checksum of everything that the models are trained from: labeled examples, lists of `dialogs/` and word classes. */
export function trainingStamp(): string {
  const examples = path.join(dialogsDirectory, 'examples');
  const files = [
    ...LISTS.map(name => path.join(dialogsDirectory, `${name}.yaml`)),
    ...readdirSync(examples, { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith('.txt'))
      .sort()
      .map(name => path.join(examples, name)),
    path.join(dataDirectory, 'word-classes.txt'),
  ];
  return checksumOf(JSON.stringify([MODEL_FORMAT, ...files.map(file => checksumOf(readFileSync(file)))]));
}

/**
 * Loads the trained models.
 * @throws ContentError if the file is missing or cannot be read
 */
export function loadModels(file: string = modelsFile): Models {
  try {
    return readModels(readFileSync(file)).models;
  } catch (error) {
    const value = error instanceof Error ? error.message : String(error);
    throw new ContentError([{ file, where: 'file', field: 'models', value, allowed: 'what npm run train writes' }]);
  }
}

/** Returns why the models do not match the examples and lists; null if they do. */
export function staleness(file: string = modelsFile): string | null {
  const { stamp } = readModels(readFileSync(file));
  return stamp === trainingStamp()
    ? null
    : 'The models were not trained from the current examples and lists in dialogs/. Run: npm run train';
}
