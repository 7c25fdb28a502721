import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { modelTrouble } from '../../src/commands/model-trouble';
import { trainingStamp } from '../../src/understanding/load-models';
import { writeModels } from '../../src/understanding/model-file';
import { tinyModels } from '../understanding/tiny-models';

const directory = mkdtempSync(path.join(tmpdir(), 'models-'));
afterAll(() => rmSync(directory, { recursive: true }));

describe('what stops the build', () => {
  it('is a file of models that is missing, with what to run', () => {
    const file = path.join(directory, 'none.bin');
    expect(modelTrouble(file)).toMatch(/none\.bin cannot be read: .*Run: npm run train$/);
  });

  it('is one that cannot be read', () => {
    const file = path.join(directory, 'broken.bin');
    writeFileSync(file, 'nothing of the kind');
    expect(modelTrouble(file)).toMatch(/Run: npm run train$/);
  });

  it('are models that were trained from something else', () => {
    const file = path.join(directory, 'stale.bin');
    writeFileSync(file, writeModels({ stamp: 'of other examples', models: tinyModels }));
    expect(modelTrouble(file)).toMatch(/not trained from the current examples.*Run: npm run train$/);
  });

  it('are not models of the current examples', () => {
    const file = path.join(directory, 'present.bin');
    writeFileSync(file, writeModels({ stamp: trainingStamp(), models: tinyModels }));
    expect(modelTrouble(file)).toBeNull();
  });
});
