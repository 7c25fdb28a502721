import type { Warning } from './content-report';

/** Which warnings to print in full. */
export interface Listing {
  /** All of them. */
  list?: boolean;
  /** Those whose file name contains this text. */
  file?: string;
}

/**
 * Lines about the warnings. An untouched repository has hundreds of them, in which a new one would get lost, so by default they are
 * only counted by kind.
 */
export function warningLines(warnings: readonly Warning[], { list = false, file }: Listing): string[] {
  const listed = warnings.filter(({ text }) => (file === undefined ? list : fileOf(text).includes(file)));
  return [...listed.map(({ text }) => `warning: ${text}`), ...(listed.length > 0 ? [] : countsByKind(warnings, file))];
}

function countsByKind(warnings: readonly Warning[], file: string | undefined): string[] {
  if (file !== undefined) return [`No warnings about ${file}.`];
  const counts = new Map<string, number>();
  for (const { kind } of warnings) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([kind, count]) => `${kind}: ${count}`);
}

/** A warning begins with its file: "dialogs/examples/a1.txt, line 12: …". */
function fileOf(text: string): string {
  return text.slice(0, text.search(/[,:]/));
}
