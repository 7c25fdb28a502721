import { type Document, isCollection, isScalar, LineCounter, parseDocument, visit, type YAMLParseError } from 'yaml';

/** The content of a YAML file, and its lines. */
export interface ParsedYaml {
  value: unknown;
  /** Line on which the value under some keys begins ("line 12"), or that of its parent. */
  lineOf(keys: readonly PropertyKey[]): string;
}

/** Text is not valid YAML; the error says on which line, why, and what is allowed. */
export class YamlError extends Error {
  constructor(
    readonly where: string,
    message: string,
    readonly allowed: string,
  ) {
    super(message);
  }
}

/** What to write instead, for common mistakes. */
const ALLOWED: Partial<Record<YAMLParseError['code'], string>> = {
  BAD_SCALAR_START: 'text that begins with a sign such as @, ` or % in quotes',
  BLOCK_AS_IMPLICIT_KEY: 'text with a colon and a space in quotes',
  BLOCK_IN_FLOW: 'in a list that begins with "[", entries that end with a comma and do not begin with "-"',
  MISSING_CHAR: 'quotes, brackets and braces that are closed, and a comma between entries in brackets',
  MULTILINE_IMPLICIT_KEY: 'a colon and a space after each name ("name: value")',
  TAB_AS_INDENT: 'spaces at the beginning of a line, no tabs',
};

/** Parses a text. @throws YamlError if it is not well-formed, or entries of a list run together */
export function parseYaml(text: string): ParsedYaml {
  const lines = new LineCounter();
  // The parser compares each key with every other one, which is slow for the 30,000 names of jobs.
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false });
  const lineAt: LineAt = offset => `line ${lines.linePos(offset).line}`;
  const [error] = document.errors;
  if (error) {
    const reason = error.message.split(/ at line \d+|\n/)[0] ?? '';
    throw new YamlError(lineAt(error.pos[0]), reason, ALLOWED[error.code] ?? 'well-formed YAML');
  }
  const mistake = repeatedKey(document, lineAt) ?? joinedEntries(document, lineAt, text);
  if (mistake) throw mistake;
  return {
    value: document.toJS(),
    lineOf(keys) {
      for (let depth = keys.length; depth >= 0; depth--) {
        const node = document.getIn(keys.slice(0, depth), true) as { range?: [number, number, number] } | undefined;
        if (node?.range) return lineAt(node.range[0]);
      }
      return 'line 1';
    },
  };
}

/** Names the line of a position in the text: "line 12". */
type LineAt = (offset: number) => string;

/** Finds a key that appears twice in the same map. */
function repeatedKey(document: Document, lineAt: LineAt): YamlError | undefined {
  let found: YamlError | undefined;
  visit(document, {
    Map(_, { items }) {
      const names = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (names.has(key.value)) {
          found = new YamlError(
            lineAt(key.range?.[0] ?? 0),
            `${JSON.stringify(key.value)} appears twice`,
            'each name once',
          );
          return visit.BREAK;
        }
        names.add(key.value);
      }
      return undefined;
    },
  });
  return found;
}

/**
 * Finds list entries that run together: they are well-formed YAML and yet one text on several lines, because a comma is missing in
 * brackets, or a "-" is indented differently from the one before.
 */
function joinedEntries(document: Document, lineAt: LineAt, text: string): YamlError | undefined {
  let found: YamlError | undefined;
  visit(document, {
    Scalar(_, { type, range, value }, ancestors) {
      if (type !== 'PLAIN' || !range) return undefined;
      const inBrackets = ancestors.some(node => isCollection(node) && node.flow);
      const written = text.slice(range[0], range[1]);
      if (!(inBrackets ? /\n/ : /\n *- /).test(written)) return undefined;
      const allowed = inBrackets ? 'a comma between entries in brackets' : 'entries of a list that are indented alike';
      found = new YamlError(
        lineAt(range[0]),
        `${JSON.stringify(value).slice(0, 80)}, one entry on several lines`,
        allowed,
      );
      return visit.BREAK;
    },
  });
  return found;
}
