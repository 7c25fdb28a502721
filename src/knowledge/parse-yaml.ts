import { LineCounter, parseDocument } from 'yaml';

/** The content of a YAML file, and where in it things stand. */
export interface ParsedYaml {
  value: unknown;
  /** Line on which the value under some keys begins ("line 12"), or else that of what should hold it. */
  lineOf(keys: readonly PropertyKey[]): string;
}

/** A text that is no YAML: on which line, and why. */
export class YamlError extends Error {
  constructor(
    readonly where: string,
    message: string,
  ) {
    super(message);
  }
}

/** Parses a text. @throws YamlError when it is not well-formed */
export function parseYaml(text: string): ParsedYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [error] = document.errors;
  if (error) throw new YamlError(`line ${error.linePos?.[0].line ?? '?'}`, error.message.split('\n')[0] ?? '');
  return {
    value: document.toJS(),
    lineOf(keys) {
      for (let depth = keys.length; depth >= 0; depth--) {
        const node = document.getIn(keys.slice(0, depth), true) as { range?: [number, number, number] } | undefined;
        if (node?.range) return `line ${lines.linePos(node.range[0]).line}`;
      }
      return 'line 1';
    },
  };
}
