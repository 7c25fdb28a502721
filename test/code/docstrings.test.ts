import { undocumented } from './docstrings';
import { sourceFiles } from './source-files';

/** Exports that still lack a docstring. Remove those that get one, and add none. */
const KNOWN: readonly string[] = ['src/server/state/redis-connection.ts: RedisClient'];

test('Every exported function, class, type and constant has a docstring', () => {
  const found = [...sourceFiles('src'), ...sourceFiles('tools')].flatMap(undocumented);
  expect(found.filter(name => !KNOWN.includes(name))).toEqual([]);
});

describe('exports without a docstring', () => {
  const found = (code: string) => undocumented({ file: 'src/a.ts', code });

  it.each([
    ['a function', 'export async function a() {}'],
    ['a constant', 'export const a = 1;'],
    ['an interface', 'export interface a {}'],
    ['a type of its own', "export type a = 'b' | 'c';"],
  ])('are found: %s', (_, code) => expect(found(`const b = 1;\n\n${code}`)).toEqual(['src/a.ts: a']));

  it('are not those that have one, or share it with an overload', () => {
    expect(found('/** Adds. */\nexport function a(b: 1): 1;\nexport function a(b: 2): 2;')).toEqual([]);
    expect(found('/**\n * Adds.\n */\n// biome-ignore lint/a: b\nexport const a = 1;')).toEqual([]);
  });

  it('are not types taken from a schema or a list', () => {
    expect(found('export type A = z.infer<typeof aSchema>;\nexport type B = (typeof all)[number];')).toEqual([]);
  });
});
