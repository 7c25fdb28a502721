import { readFileSync } from 'node:fs';
import path from 'node:path';
import { markdownTable, plainTable, withSection } from '../../tools/record';

const benchmarks = readFileSync(path.join(__dirname, '..', '..', 'docs', 'benchmarks.md'), 'utf8');
const ROWS = [
  ['answered', '97 %'],
  ['p50', '1.2 ms'],
] as const;

describe('figures that a command records', () => {
  it.each(['evaluate', 'bench', 'soak', 'bench:chat', 'bench:page'])('have a section of the document: %s', name => {
    const recorded = withSection(benchmarks, name, 'the new figures');
    expect(recorded).toContain(`<!-- begin ${name} -->\n\nthe new figures\n\n<!-- end ${name} -->`);
  });

  it('replace those before, and nothing else', () => {
    const document = 'above\n<!-- begin soak -->\n\nold\n\n<!-- end soak -->\nbelow\n';
    const once = withSection(document, 'soak', 'new');
    expect(once).toBe('above\n<!-- begin soak -->\n\nnew\n\n<!-- end soak -->\nbelow\n');
    expect(withSection(once, 'soak', 'new')).toBe(once);
  });

  it('are refused when their section is missing', () =>
    expect(() => withSection('text', 'soak', 'new')).toThrow('no section from "<!-- begin soak -->"'));

  it('stand in columns', () => {
    expect(markdownTable(ROWS)).toBe(
      '| what     | figure |\n| -------- | ------ |\n| answered | 97 %   |\n| p50      | 1.2 ms |',
    );
    expect(plainTable(ROWS)).toBe('answered  97 %\np50       1.2 ms\n');
  });
});
