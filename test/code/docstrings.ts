import type { SourceFile } from './source-files';

const EXPORT = /^export (?:abstract )?(?:async )?(?:function\*?|const|class|interface|type|enum) (\w+)/;
/** A type taken from a documented schema or list says nothing that is not said there. */
const DERIVED = /^export type \w+ = (?:z\.infer<typeof \w+>|\(typeof \w+\)\[number\]|[A-Z]\w*\[(?:string|number)\]);$/;

/**
 * Finds exported functions, classes, types and constants without a docstring.
 * @returns "src/text/stem.ts: stem" for each
 */
export function undocumented({ file, code }: SourceFile): string[] {
  const lines = code.split('\n');
  const documented = new Set<string>();
  return lines.flatMap((line, at) => {
    const [, name] = EXPORT.exec(line) ?? [];
    if (name === undefined || DERIVED.test(line) || documented.has(name)) return [];
    if (!endsDocstring(lines, at)) return [`${file}: ${name}`];
    // The overloads of a function share the docstring of the first.
    documented.add(name);
    return [];
  });
}

/** Whether a docstring ends above a line; a comment that silences the linter may stand between. */
function endsDocstring(lines: readonly string[], at: number): boolean {
  const above = lines.slice(0, at).findLast(line => !line.startsWith('// biome-ignore')) ?? '';
  return above.trimEnd().endsWith('*/');
}
