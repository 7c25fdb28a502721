import path from 'node:path';
import { parseSync } from '@swc/core';
import type { SourceFile } from './source-files';

/** Files by what they import of the project, types among it. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

/** Reads what every file imports; files of the project are found by their path without its ending, from the top after `#`. */
export function importGraph(files: readonly SourceFile[]): ImportGraph {
  const known = new Set(files.map(({ file }) => file));
  return new Map(
    files.map(({ file, code }) => {
      const imported = sourcesOf(code)
        .filter(source => /^[.#]/.test(source))
        .map(source => (source.startsWith('#') ? source.slice(1) : path.posix.join(path.posix.dirname(file), source)))
        .map(source => `${source}.ts`);
      return [file, imported.filter(target => known.has(target))];
    }),
  );
}

/** What a file imports or exports from elsewhere, and what it requires or imports later. */
function sourcesOf(code: string): string[] {
  const { body } = parseSync(code, { syntax: 'typescript', target: 'es2022' });
  const declared = body.flatMap(node => ('source' in node && node.source ? [node.source.value] : []));
  const later = [...code.matchAll(/\b(?:require|import)\(\s*'([^']+)'\s*\)/g)].map(([, source = '']) => source);
  return [...declared, ...later];
}

/** Groups of files that import each other, in whatever number of steps (Tarjan's strongly connected components). */
export function importCircles(graph: ImportGraph): string[][] {
  const circles: string[][] = [];
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const lower = (file: string, to: number) => lowest.set(file, Math.min(lowest.get(file) ?? to, to));
  const walk = (file: string): void => {
    order.set(file, order.size);
    lowest.set(file, order.get(file) as number);
    open.push(file);
    for (const target of graph.get(file) ?? []) {
      if (!order.has(target)) walk(target);
      if (open.includes(target)) lower(file, lowest.get(target) as number);
    }
    if (lowest.get(file) !== order.get(file)) return;
    const circle = open.splice(open.indexOf(file));
    if (circle.length > 1) circles.push(circle.sort());
  };
  for (const file of graph.keys()) if (!order.has(file)) walk(file);
  return circles;
}

/** Imports from one folder of `src` into another that it may not import. @param allowed folders by those that they may import */
export function wrongImports(graph: ImportGraph, allowed: Readonly<Record<string, readonly string[]>>): string[] {
  const folderOf = (file: string) => file.split('/')[1] ?? '';
  return [...graph].flatMap(([file, targets]) =>
    targets
      .filter(target => folderOf(target) !== folderOf(file))
      .filter(target => !(allowed[folderOf(file)] ?? []).includes(folderOf(target)))
      .map(target => `${file} imports ${target}`),
  );
}
