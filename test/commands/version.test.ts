import { readFileSync } from 'node:fs';
import path from 'node:path';

const read = (file: string) => readFileSync(path.join(__dirname, '..', '..', file), 'utf8');

test('The version of the package, which is also that of the Teams app, is the newest one in the change log', () => {
  const newest = /^## \[(\d[^\]]*)\]/m.exec(read('CHANGELOG.md'))?.[1];
  expect(JSON.parse(read('package.json')).version).toBe(newest);
  expect(JSON.parse(read('package-lock.json')).packages[''].version).toBe(newest);
});

test('A release in the change log has at most fifteen entries', () => {
  const releases = read('CHANGELOG.md').split(/^## /m).slice(1);
  const entries = releases.map(release => [release.slice(0, release.indexOf(']') + 1), release.match(/^- /gm)?.length]);
  expect(entries.filter(([, count]) => Number(count) > 15)).toEqual([]);
});
