import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { checksumOf } from './built-files';
import type { ContentProblem } from './content-error';

/** Reads content files and keeps account of everything wrong in them. */
export class ContentReader {
  readonly problems: ContentProblem[] = [];
  readonly #checksums: ReadonlyMap<string, string>;
  readonly #asBuilt = new Set<string>();

  /** @param checksums of files that were checked when they were built, and need it no more while they are the same */
  constructor(
    readonly directory: string,
    checksums: ReadonlyMap<string, string> = new Map(),
  ) {
    this.#checksums = checksums;
  }

  /** Whether all of some files that were read are as they were built. */
  areAsBuilt(files: readonly string[]): boolean {
    return files.every(file => this.#asBuilt.has(file));
  }

  /** One JSON file, checked. Undefined when it is broken, which is then in `problems`. */
  json<T>(file: string, schema: z.ZodType<T>): T | undefined {
    const text = this.#text(file);
    if (text === undefined) return undefined;
    if (this.#isAsBuilt(file, text)) return JSON.parse(text) as T;
    const parsed = this.#parse(file, 'file', text);
    return parsed === undefined ? undefined : this.#check(file, () => 'file', schema, parsed.value);
  }

  /** A file with one JSON record per line, each checked; broken ones are left out and reported. */
  jsonLines<T>(file: string, schema: z.ZodType<T>): T[] {
    const text = this.#text(file) ?? '';
    if (this.#isAsBuilt(file, text)) return JSON.parse(`[${text.trimEnd().replaceAll('\n', ',')}]`) as T[];
    const records: T[] = [];
    const lines = text.split('\n');
    lines.forEach((line, index) => {
      if (line === '') return;
      const parsed = this.#parse(file, `line ${index + 1}`, line);
      if (parsed === undefined) return;
      const code = (parsed.value as { code?: unknown } | null)?.code;
      const where = `line ${index + 1}${typeof code === 'string' ? ` (record ${code})` : ''}`;
      const record = this.#check(file, () => where, schema, parsed.value);
      if (record !== undefined) records.push(record);
    });
    return records;
  }

  /** One YAML file, checked; problems name its line. */
  yaml<T>(file: string, schema: z.ZodType<T>): T | undefined {
    const text = this.#text(file);
    if (text === undefined) return undefined;
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines });
    const [error] = document.errors;
    if (error) {
      this.#add(
        file,
        `line ${error.linePos?.[0].line ?? '?'}`,
        'syntax',
        error.message.split('\n')[0] ?? '',
        'well-formed YAML',
      );
      return undefined;
    }
    const lineOf = (keys: readonly PropertyKey[]): string => {
      for (let depth = keys.length; depth >= 0; depth--) {
        const node = document.getIn(keys.slice(0, depth), true) as { range?: [number, number, number] } | undefined;
        if (node?.range) return `line ${lines.linePos(node.range[0]).line}`;
      }
      return 'line 1';
    };
    return this.#check(file, lineOf, schema, document.toJS());
  }

  /** Names of the YAML files in a folder below the directory, in alphabetical order. */
  yamlFiles(folder: string): string[] {
    const files = readdirSync(path.join(this.directory, folder)).filter(name => name.endsWith('.yaml'));
    return files.sort().map(name => path.join(folder, name));
  }

  #isAsBuilt(file: string, text: string): boolean {
    const checksum = this.#checksums.get(file);
    const same = checksum !== undefined && checksum === checksumOf(text);
    if (same) this.#asBuilt.add(file);
    return same;
  }

  #text(file: string): string | undefined {
    try {
      return readFileSync(path.join(this.directory, file), 'utf8');
    } catch (error) {
      this.#add(file, 'file', 'file', (error as NodeJS.ErrnoException).code ?? 'unreadable', 'a readable file');
      return undefined;
    }
  }

  #parse(file: string, where: string, text: string): { value: unknown } | undefined {
    try {
      return { value: JSON.parse(text) };
    } catch (error) {
      this.#add(file, where, 'syntax', (error as Error).message, 'well-formed JSON');
      return undefined;
    }
  }

  #check<T>(
    file: string,
    where: (keys: readonly PropertyKey[]) => string,
    schema: z.ZodType<T>,
    value: unknown,
  ): T | undefined {
    const checked = schema.safeParse(value);
    if (checked.success) return checked.data;
    for (const issue of checked.error.issues) {
      const found = issue.path.reduce<unknown>(
        (at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key],
        value,
      );
      this.#add(file, where(issue.path), issue.path.join('.') || 'record', shown(found), allowedBy(issue));
    }
    return undefined;
  }

  #add(file: string, where: string, field: string, value: string, allowed: string): void {
    this.problems.push({ file: path.join(path.basename(this.directory), file), where, field, value, allowed });
  }
}

function shown(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 120);
}

function allowedBy(issue: z.core.$ZodIssue): string {
  return issue.message
    .replace(/^Invalid input: expected /, '')
    .replace(/^Invalid string: must match pattern .*/, issue.message);
}
