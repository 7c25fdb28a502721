import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Wording } from '../../src/answers/wording';
import { dialogsDirectory, loadDialogs } from '../../src/content/dialogs';
import { noCache } from '../../src/content/index-cache';
import { keptTables, tablesToKeep } from '../../src/content/kept-tables';
import { createConversation } from '../../src/conversation/conversation';
import { dataDirectory } from '../../src/knowledge/data-directory';
import { loadDataset } from '../../src/knowledge/load-dataset';
import { buildLexicon } from '../../src/understanding/build-lexicon';
import { loadModels } from '../../src/understanding/load-models';
import { Reader } from '../../src/understanding/reader';

const QUESTIONS = [
  'which pays more?',
  'jobs that use autocad or photoshop',
  'truckdriver vs clerk, payroll',
  'wat do elecrical enginears ern in ohoi',
  'careers for people who love animals',
  'dental lab tech',
  'how much do dragon trainers make',
];

describe('tables that the build made', () => {
  const directory = mkdtempSync(path.join(tmpdir(), 'kept-'));
  const file = path.join(directory, 'kept', 'lexicon.bin');
  const read = new Map<string, string>();
  const dataset = loadDataset(dataDirectory, { read });
  const dialogs = loadDialogs(dialogsDirectory, { read, dataset });
  const models = loadModels();
  const { keep, write } = tablesToKeep();
  const anew = buildLexicon(dataset, dialogs, models.vocabulary, keep);
  write(read, file);
  afterAll(() => rmSync(directory, { recursive: true }));

  it('replace all slow work, and read messages like freshly built ones', () => {
    const kept = keptTables(read, file);
    const used = buildLexicon(dataset, dialogs, models.vocabulary, name =>
      kept(name, () => {
        throw new Error(`${name} was not kept`);
      }),
    );
    const answersOf = (lexicon: typeof anew) => {
      const reader = new Reader(models, lexicon, dataset);
      const { respond } = createConversation(reader, { dataset, wording: new Wording(dialogs, null) });
      return QUESTIONS.map(question => respond(question, undefined));
    };
    expect(answersOf(used)).toEqual(answersOf(anew));
  });

  it('are discarded once any content file changes', () => {
    expect(keptTables(new Map([...read, ['dialogs/talk.yaml', 'another']]), file)).toBe(noCache);
  });

  it('are ignored if there are none, or they are unreadable', () => {
    expect(keptTables(read, path.join(directory, 'none.bin'))).toBe(noCache);
    const broken = path.join(directory, 'broken.bin');
    writeFileSync(broken, 'nothing of the kind');
    expect(keptTables(read, broken)).toBe(noCache);
  });
});
