import { readFileSync } from 'node:fs';
import path from 'node:path';
import { dependencies, devDependencies } from '../../package.json';

test('Every dependency is in docs/dependencies.md with its reason, and no other package is', () => {
  const text = readFileSync(path.join(__dirname, '..', '..', 'docs', 'dependencies.md'), 'utf8');
  const explained = text
    .split('\n')
    .filter(line => line.startsWith('| `'))
    .flatMap(line => (line.split('|')[1] ?? '').match(/(?<=`)[@\w][^`,]*(?=`)/g) ?? []);
  expect(explained.sort()).toEqual(Object.keys({ ...dependencies, ...devDependencies }).sort());
});
