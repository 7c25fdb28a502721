import { importCircles, importGraph, wrongImports } from './import-layers';
import { sourceFiles } from './source-files';

const files = sourceFiles('src');
const graph = importGraph(files);

const BASE = ['text', 'content', 'knowledge', 'query'];
const MIND = [...BASE, 'understanding', 'dialogue', 'answers', 'conversation'];

/** What each folder of `src` may import beside itself; `query`, `knowledge` and `content` are one layer. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  text: [],
  content: ['text', 'knowledge', 'query'],
  knowledge: ['text', 'content', 'query'],
  query: ['text', 'knowledge', 'content'],
  understanding: BASE,
  dialogue: [...BASE, 'understanding', 'answers'],
  answers: [...BASE, 'understanding', 'dialogue'],
  training: [...BASE, 'understanding', 'dialogue'],
  conversation: MIND,
  bot: MIND,
  mcp: MIND,
  server: [...MIND, 'bot', 'mcp'],
  commands: [...MIND, 'bot', 'mcp', 'server', 'training'],
};

describe('imports in src', () => {
  it('make no circles', () => expect(importCircles(graph)).toEqual([]));

  it('go one way: commands and server, bot, conversation, answers and dialogue, understanding, what is known, text', () => {
    expect(wrongImports(graph, ALLOWED)).toEqual([]);
  });

  it('never lead to tools, which do not ship', () => {
    const withTools = importGraph([...files, ...sourceFiles('tools')]);
    const shipped = [...withTools].filter(([file]) => file.startsWith('src/'));
    expect(shipped.filter(([, targets]) => targets.some(target => target.startsWith('tools/')))).toEqual([]);
    expect(importCircles(withTools)).toEqual([]);
  });

  it('go from tools by the import map, as a relative path leads nowhere once tools are compiled', () => {
    const astray = sourceFiles('tools').filter(({ code }) => /from '(?:\.\.\/)+src\//.test(code));
    expect(astray.map(({ file }) => file)).toEqual([]);
  });

  it('are looked at in every folder', () => {
    const folders = new Set(files.map(({ file }) => file.split('/')[1]));
    expect([...folders].sort()).toEqual(Object.keys(ALLOWED).sort());
  });
});

describe('the check of imports', () => {
  const made = (codes: Record<string, string>) =>
    importGraph(Object.entries(codes).map(([name, code]) => ({ file: `src/${name}.ts`, code })));

  it('finds circles of any length, of types, too, and none where there is none', () => {
    const circle = made({
      'text/a': "import { b } from './b';",
      'text/b': "import type { C } from '../query/c';",
      'query/c': "export { a } from '../text/a';",
      'query/d': "import { c } from './c';",
    });
    expect(importCircles(circle)).toEqual([['src/query/c.ts', 'src/text/a.ts', 'src/text/b.ts']]);
    expect(importCircles(made({ 'text/a': "import { b } from './b';", 'text/b': '' }))).toEqual([]);
  });

  it('finds an import that goes the wrong way', () => {
    expect(wrongImports(made({ 'text/a': "import { c } from '../query/c';", 'query/c': '' }), { text: [] })).toEqual([
      'src/text/a.ts imports src/query/c.ts',
    ]);
  });

  it('finds what is imported later', () => {
    expect(made({ 'text/a': "const b = require('./b');", 'text/b': '' }).get('src/text/a.ts')).toEqual([
      'src/text/b.ts',
    ]);
  });
});
