import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { plainText } from '../../src/answers/plain-text';
import { Wording } from '../../src/answers/wording';
import { checkContent } from '../../src/commands/check-content/check-content';
import { loadDialogs } from '../../src/content/dialogs';
import { createConversation } from '../../src/conversation/conversation';
import { loadDataset } from '../../src/knowledge/load-dataset';
import { buildLexicon } from '../../src/understanding/build-lexicon';
import { loadModels } from '../../src/understanding/load-models';
import { Reader } from '../../src/understanding/reader';

const root = path.join(__dirname, '..', '..');
const directory = mkdtempSync(path.join(tmpdir(), 'own-content-'));
const data = path.join(directory, 'data');
const dialogs = path.join(directory, 'dialogs');
const [job = '', source = '', phrase = ''] = [
  ...readFileSync(path.join(root, 'docs', 'content.md'), 'utf8').matchAll(/^```yaml\n(.*?)^```/gms),
].map(([, example = '']) => example);

/** Does what the document says: adds a job, its source, and a word for pay. */
beforeAll(() => {
  for (const folder of [data, dialogs]) cpSync(path.join(root, path.basename(folder)), folder, { recursive: true });
  writeFileSync(path.join(data, 'featured', 'park-guide.yaml'), job);
  appendFileSync(path.join(data, 'sources.yaml'), source);
  const measures = path.join(dialogs, 'measures.yaml');
  const words = readFileSync(measures, 'utf8');
  const place = phrase.split('\n').slice(0, -2).join('\n');
  expect(words).toContain(place);
  writeFileSync(measures, words.replace(place, phrase.trimEnd()));
});
afterAll(() => rmSync(directory, { recursive: true }));

test('The examples of docs/content.md are sound content', () => {
  expect(checkContent({ data, dialogs })).toEqual({ problems: [], warnings: [] });
});

test('The bot answers about the job that docs/content.md adds, without being trained anew', () => {
  const dataset = loadDataset(data);
  const added = loadDialogs(dialogs, { dataset });
  const models = loadModels();
  const reader = new Reader(models, buildLexicon(dataset, added, models.vocabulary), dataset);
  const conversation = createConversation(reader, { dataset, wording: new Wording(added, null) });
  const reply = (text: string) => plainText(conversation.respond(text, undefined).answer);

  expect(reply('how much does a trail guide make')).toMatch(/\$36,500 .*park guides' survey, 2025/);
  expect(reply('how many park guides are there')).toContain('for the wider occupation Tour and Travel Guides');
});
