import { readFileSync } from 'node:fs';
import path from 'node:path';

const read = (file: string) => readFileSync(path.join(__dirname, '..', '..', file), 'utf8');

test('The version of the package, which the Teams app takes over, is the newest of the change log', () => {
  const newest = /^## \[(\d[^\]]*)\]/m.exec(read('CHANGELOG.md'))?.[1];
  expect(JSON.parse(read('package.json')).version).toBe(newest);
  expect(JSON.parse(read('package-lock.json')).packages[''].version).toBe(newest);
});
