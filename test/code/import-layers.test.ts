import { readFileSync } from 'node:fs';
import path from 'node:path';
import { importCircles, importGraph, wrongImports } from './import-layers';
import { sourceFiles } from './source-files';

const files = sourceFiles('src');
const graph = importGraph(files);

/** The table of folders in ARCHITECTURE.md: which folders of `src` each of them may import, besides itself. */
const ALLOWED = allowedImports(readFileSync(path.join(__dirname, '..', '..', 'ARCHITECTURE.md'), 'utf8'));

/** Reads rows such as "| `bot` | … | everything above but `training` |"; "the first four" and "everything" are folders of the table. */
function allowedImports(text: string): Record<string, string[]> {
  const rows = [...text.matchAll(/^\| `([a-z]+)` +\|[^|]*\| (nothing|the first four|everything|`)([^|]*)\|$/gm)];
  const folders = rows.map(([, folder = '']) => folder);
  return Object.fromEntries(
    rows.map(([, folder = '', from = '', rest = ''], at) => {
      const named = [...`${from}${rest}`.matchAll(/`([a-z]+)`/g)].map(([, name = '']) => name);
      const above = rest.startsWith(' above but ')
        ? folders.slice(0, at).filter(name => !named.includes(name))
        : folders;
      if (from === 'everything') return [folder, above];
      return [folder, [...(from === 'the first four' ? folders.slice(0, 4) : []), ...named]];
    }),
  );
}

describe('imports in src', () => {
  it('are not circular', () => expect(importCircles(graph)).toEqual([]));

  it('go only where ARCHITECTURE.md allows it', () => {
    expect(wrongImports(graph, ALLOWED)).toEqual([]);
  });

  it('never reach tools, which do not ship', () => {
    const withTools = importGraph([...files, ...sourceFiles('tools')]);
    const shipped = [...withTools].filter(([file]) => file.startsWith('src/'));
    expect(shipped.filter(([, targets]) => targets.some(target => target.startsWith('tools/')))).toEqual([]);
    expect(importCircles(withTools)).toEqual([]);
  });

  it('of src in tools use the import map, since a relative path is wrong once tools are compiled', () => {
    const astray = sourceFiles('tools').filter(({ code }) => /from '(?:\.\.\/)+src\//.test(code));
    expect(astray.map(({ file }) => file)).toEqual([]);
  });

  it('have a row in ARCHITECTURE.md for every folder', () => {
    const folders = new Set(files.map(({ file }) => file.split('/')[1]));
    expect([...folders].sort()).toEqual(Object.keys(ALLOWED).sort());
  });
});

describe('the check of imports', () => {
  const made = (codes: Record<string, string>) =>
    importGraph(Object.entries(codes).map(([name, code]) => ({ file: `src/${name}.ts`, code })));

  it('finds circles of any length, including those of types', () => {
    const circle = made({
      'text/a': "import { b } from './b';",
      'text/b': "import type { C } from '../query/c';",
      'query/c': "export { a } from '../text/a';",
      'query/d': "import { c } from './c';",
    });
    expect(importCircles(circle)).toEqual([['src/query/c.ts', 'src/text/a.ts', 'src/text/b.ts']]);
    expect(importCircles(made({ 'text/a': "import { b } from './b';", 'text/b': '' }))).toEqual([]);
  });

  it('finds an import that is not allowed', () => {
    expect(wrongImports(made({ 'text/a': "import { c } from '../query/c';", 'query/c': '' }), { text: [] })).toEqual([
      'src/text/a.ts imports src/query/c.ts',
    ]);
  });

  it('finds imports inside functions', () => {
    expect(made({ 'text/a': "const b = require('./b');", 'text/b': '' }).get('src/text/a.ts')).toEqual([
      'src/text/b.ts',
    ]);
  });
});
