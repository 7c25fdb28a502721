import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import { checksumOf } from './built-files';
import type { ContentProblem } from './content-error';
import { contentLines, type LineOf } from './content-lines';
import { matchSchema } from './mismatch';
import { type ParsedFiles, readParsedFiles } from './parsed-files';

/** Reads content files and collects everything wrong in them. */
export class ContentReader {
  readonly problems: ContentProblem[] = [];
  readonly #checksums: ReadonlyMap<string, string>;
  readonly #asBuilt = new Set<string>();
  readonly #read: Map<string, string>;
  readonly #parsed: ParsedFiles;
  /** Finds lines in the YAML files. */
  readonly lineOf: LineOf;

  /**
   * @param checksums of files that were checked when they were built, and need no check while unchanged
   * @param read receives the checksum of every file that is read
   */
  constructor(
    readonly directory: string,
    checksums: ReadonlyMap<string, string> = new Map(),
    read: Map<string, string> = new Map(),
  ) {
    this.#checksums = checksums;
    this.#read = read;
    this.#parsed = readParsedFiles(directory);
    this.lineOf = contentLines(directory);
  }

  /** True if all of some files are unchanged since they were built. */
  areAsBuilt(files: readonly string[]): boolean {
    return files.every(file => this.#asBuilt.has(file));
  }

  /** Reads and checks one JSON file. Undefined if invalid; the problems are then in `problems`. */
  json<T>(file: string, schema: z.ZodType<T>): T | undefined {
    const bytes = this.#bytes(file);
    if (bytes === undefined) return undefined;
    if (this.#isAsBuilt(file)) return JSON.parse(bytes.toString()) as T;
    const parsed = this.#parse(file, 'file', bytes.toString());
    return parsed === undefined ? undefined : this.#check(file, () => 'file', schema, parsed.value);
  }

  /** Reads a file with one JSON record per line and checks each record; leaves out invalid ones and reports them. */
  jsonLines<T>(file: string, schema: z.ZodType<T>): T[] {
    const bytes = this.#bytes(file);
    if (bytes === undefined) return [];
    const lines = bytes.toString().split('\n');
    if (this.#isAsBuilt(file)) return lines.flatMap(line => (line === '' ? [] : [JSON.parse(line) as T]));
    const records: T[] = [];
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

  /** Reads and checks one YAML file; problems name the line. */
  yaml<T>(file: string, schema: z.ZodType<T>): T | undefined {
    const bytes = this.#bytes(file);
    if (bytes === undefined) return undefined;
    const kept = this.#parsed[file];
    if (kept && kept.checksum === this.#read.get(this.#nameOf(file)))
      return this.#check(file, keys => this.lineOf(file, keys), schema, kept.value);
    // Loaded on demand: if all files are unchanged since the build, nothing has to be parsed.
    const { parseYaml, YamlError } = require('./parse-yaml') as typeof import('./parse-yaml');
    try {
      const { value, lineOf } = parseYaml(bytes.toString());
      return this.#check(file, lineOf, schema, value);
    } catch (error) {
      if (!(error instanceof YamlError)) throw error;
      this.#add(file, error.where, 'syntax', error.message, error.allowed);
      return undefined;
    }
  }

  /** Names of the YAML files in a subfolder, in alphabetical order; reports files whose extension would hide them. */
  yamlFiles(folder: string): string[] {
    const names = this.#namesIn(folder).sort();
    for (const name of names.filter(name => /\.yml$/i.test(name)))
      this.#add(path.join(folder, name), 'file', 'name', name, 'a name that ends in .yaml');
    return names.filter(name => name.endsWith('.yaml')).map(name => path.join(folder, name));
  }

  /** Reports a value of a YAML file that is well-formed but not allowed. */
  report(file: string, keys: readonly PropertyKey[], value: unknown, allowed: string): void {
    this.#add(file, this.lineOf(file, keys), keys.join('.'), shown(value), allowed);
  }

  #namesIn(folder: string): string[] {
    try {
      return readdirSync(path.join(this.directory, folder));
    } catch (error) {
      this.#add(folder, 'folder', 'folder', whyUnreadable(error), 'a readable folder');
      return [];
    }
  }

  #isAsBuilt(file: string): boolean {
    const checksum = this.#checksums.get(file);
    const same = checksum !== undefined && checksum === this.#read.get(this.#nameOf(file));
    if (same) this.#asBuilt.add(file);
    return same;
  }

  /** Reads bytes rather than text, which Node reads in small pieces. */
  #bytes(file: string): Buffer | undefined {
    try {
      const bytes = readFileSync(path.join(this.directory, file));
      this.#read.set(this.#nameOf(file), checksumOf(bytes));
      return bytes;
    } catch (error) {
      this.#add(file, 'file', 'file', whyUnreadable(error), 'a readable file');
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
    const checked = matchSchema(schema, value);
    if ('data' in checked) return checked.data;
    for (const { path: keys, allowed } of checked.mismatches) {
      const found = keys.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], value);
      this.#add(file, where(keys), keys.join('.') || 'record', shown(found), allowed);
    }
    return undefined;
  }

  /** "dialogs/talk.yaml" */
  #nameOf(file: string): string {
    return path.join(path.basename(this.directory), file);
  }

  #add(file: string, where: string, field: string, value: string, allowed: string): void {
    this.problems.push({ file: this.#nameOf(file), where, field, value, allowed });
  }
}

function whyUnreadable(error: unknown): string {
  const { code = 'unreadable' } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' ? 'nothing' : code;
}

function shown(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 120);
}
