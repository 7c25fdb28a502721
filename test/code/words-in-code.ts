import { parseSync } from '@swc/core';
import type { SourceFile } from './source-files';

/** A node of a syntax tree, of whatever type. */
interface Node {
  type: string;
  [part: string]: unknown;
}

/** A word of English, or several. */
const WORDS = /^[a-z][a-z' -]*$/;
/** What code calls the words of a message. */
const OF_A_MESSAGE = /^(?:text|raw|written|words?|tokens?)$/;
/** Ways to ask whether something has a word in it. */
const LOOKS_FOR = /^(?:includes|has|indexOf|startsWith|endsWith)$/;

/**
 * Places where a file knows words of English: regular expressions that spell them, lists and sets of them, and comparisons of a
 * word of a message with one. Names of types, acts and fields are no words of a message.
 */
export function wordsInCode({ file, code }: SourceFile): string[] {
  const found: string[] = [];
  const report = (what: string) => found.push(`${file}: ${what}`);
  visit(parseSync(code, { syntax: 'typescript', target: 'es2022' }) as unknown as Node, node => {
    const what = spelledBy(node) ?? listedBy(node) ?? comparedBy(node);
    if (what !== null) report(what);
  });
  return found;
}

function visit(node: Node, look: (node: Node) => void): void {
  look(node);
  for (const child of Object.values(node).flat().flatMap(nodeIn)) visit(child, look);
}

/** A node as it is, or wrapped with its place as arguments and elements are. */
function nodeIn(part: unknown): Node[] {
  if (isNode(part)) return [part];
  const inner = (part as { expression?: unknown } | null | undefined)?.expression;
  return isNode(inner) ? [inner] : [];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

/** Letters that a regular expression matches as they stand: two or more in a row once its signs, classes and group names are gone. */
function spells(pattern: string): boolean {
  const letters = pattern
    .replace(/\\[pP]\{[^}]*\}/g, ' ')
    .replace(/\\u(?:\{[0-9a-f]+\}|[0-9a-f]{4})/gi, ' ')
    .replace(/\\[a-zA-Z]/g, ' ')
    .replace(/\(\?<[a-zA-Z]+>/g, '(')
    .replace(/\[(?:\\.|[^\]\\])*\]/g, ' ');
  return /[A-Za-z]{2}/.test(letters);
}

function spelledBy(node: Node): string | null {
  const pattern = node.type === 'RegExpLiteral' ? String(node.pattern) : patternOf(node);
  return pattern !== null && spells(pattern) ? `the regular expression /${pattern}/` : null;
}

/** The text of `new RegExp('…')`. */
function patternOf(node: Node): string | null {
  if (node.type !== 'NewExpression' || nameOf(node.callee) !== 'RegExp') return null;
  return textOf(argumentsOf(node)[0]);
}

function listedBy(node: Node): string | null {
  if (node.type === 'NewExpression' && nameOf(node.callee) === 'Set') {
    const [list] = argumentsOf(node);
    const words = isNode(list) && list.type === 'ArrayExpression' ? wordsAmong(list.elements) : [];
    return words.length > 1 ? `the set of ${words.join(', ')}` : null;
  }
  if (node.type !== 'CallExpression' || calledOn(node)?.method !== 'split') return null;
  const words = textOf(calledOn(node)?.object)?.trim().split(/\s+/) ?? [];
  return words.filter(word => WORDS.test(word)).length > 2 ? `the list of ${words.join(', ')}` : null;
}

function comparedBy(node: Node): string | null {
  if (node.type === 'BinaryExpression' && /^[!=]==?$/.test(String(node.operator)))
    return compared(node.left, node.right) ?? compared(node.right, node.left);
  const call = node.type === 'CallExpression' ? calledOn(node) : null;
  return call && LOOKS_FOR.test(call.method) ? compared(call.object, argumentsOf(node)[0]) : null;
}

function compared(one: unknown, other: unknown): string | null {
  const word = textOf(other);
  if (word === null || word.length < 2 || !WORDS.test(word) || !OF_A_MESSAGE.test(nameOf(one))) return null;
  return `${nameOf(one)} compared with “${word}”`;
}

/** The object and the method of a call. */
function calledOn({ callee }: Node): { object: unknown; method: string } | null {
  if (!isNode(callee) || callee.type !== 'MemberExpression') return null;
  return { object: callee.object, method: nameOf(callee.property) };
}

function argumentsOf(node: Node): unknown[] {
  return ((node.arguments ?? []) as { expression: unknown }[]).map(({ expression }) => expression);
}

/** What an expression is called: of `token.text` the last part. */
function nameOf(node: unknown): string {
  if (!isNode(node)) return '';
  if (node.type === 'MemberExpression') return nameOf(node.property);
  return node.type === 'Identifier' || node.type === 'PrivateName' ? String(node.value) : '';
}

function textOf(node: unknown): string | null {
  return isNode(node) && node.type === 'StringLiteral' ? String(node.value) : null;
}

function wordsAmong(elements: unknown): string[] {
  return ((elements ?? []) as ({ expression: unknown } | null)[])
    .map(element => textOf(element?.expression))
    .filter((text): text is string => text !== null && WORDS.test(text));
}
