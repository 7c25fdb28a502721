import type { z } from 'zod';

/** Something in a value that a schema does not allow. */
export interface Mismatch {
  /** Where it is in the value. */
  path: readonly PropertyKey[];
  /** What is allowed there, in words. */
  allowed: string;
}

/** Checks a value against a schema. @returns the parsed value, or everything that does not match */
export function matchSchema<T>(schema: z.ZodType<T>, value: unknown): { data: T } | { mismatches: Mismatch[] } {
  const checked = schema.safeParse(value, { error: allowedInWords });
  return checked.success ? { data: checked.data } : { mismatches: checked.error.issues.flatMap(mismatchesOf) };
}

function mismatchesOf(issue: z.core.$ZodIssue): Mismatch[] {
  const { path, message: allowed } = issue;
  if (issue.code === 'unrecognized_keys') return issue.keys.map(key => ({ path: [...path, key], allowed }));
  if (issue.code !== 'invalid_union') return [{ path, allowed }];
  // If an alternative of a union fails only further in, it is the intended one.
  const intended = issue.errors.find(issues => issues.every(({ path: [first] }) => first !== undefined));
  return (intended ?? [])
    .flatMap(mismatchesOf)
    .map(inner => ({ ...inner, path: [...path, ...inner.path] }))
    .concat(intended ? [] : [{ path, allowed }]);
}

const TYPES: Readonly<Record<string, string>> = {
  number: 'a number',
  int: 'a whole number',
  string: 'text',
  array: 'a list',
  object: 'fields, each as "name: value"',
  record: 'entries, each as "name: value"',
  undefined: 'nothing',
};

/** Rephrases zod's "Invalid input: expected number, received string" as what is allowed: "a number". */
export function allowedInWords(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `${TYPES[issue.expected] ?? issue.expected}${isUnquoted(issue) ? `, in quotes: "${issue.input}"` : ''}`;
    case 'invalid_value':
      return anyOf(issue.values.map(quoted));
    case 'too_small':
      return atLeast(issue.origin, Number(issue.minimum), issue.inclusive === true);
    case 'too_big':
      return issue.origin === 'number' ? `a number up to ${issue.maximum}` : `at most ${issue.maximum} in length`;
    case 'unrecognized_keys':
      return `only these names: ${namesAllowedBy(issue.inst).join(', ')}`;
    case 'invalid_key':
      return `a name that is ${anyOf(issue.issues.map(({ message }) => message))}`;
    case 'invalid_union':
      return anyOf(
        issue.errors.length > 0
          ? issue.errors.flat().map(({ message }) => message)
          : discriminatorValues(issue).map(quoted),
      );
    default:
      return 'another value';
  }
}

/** True for text that YAML reads as a number or a boolean, such as 2024 or true, because it has no quotes. */
function isUnquoted({ expected, input }: z.core.$ZodRawIssue<z.core.$ZodIssueInvalidType>): boolean {
  return expected === 'string' && (typeof input === 'number' || typeof input === 'boolean');
}

function atLeast(origin: string, minimum: number, inclusive: boolean): string {
  if (origin === 'number' || origin === 'int')
    return inclusive ? `a number of ${minimum} or more` : `a number above ${minimum}`;
  if (origin === 'string') return 'text that is not empty';
  return `at least ${minimum} ${minimum === 1 ? 'entry' : 'entries'}`;
}

/** Names of the fields of an object, or those that a record may have. */
function namesAllowedBy(schema: unknown): string[] {
  const { shape, keyType } = (schema as { _zod: { def: { shape?: object; keyType?: z.core.$ZodType } } })._zod.def;
  return shape ? Object.keys(shape) : [...(keyType?._zod.values ?? [])].map(String);
}

/** Values of the field that distinguishes the alternatives of a union. */
function discriminatorValues({ discriminator = '', inst }: { discriminator?: string; inst?: unknown }): unknown[] {
  const { propValues } = (inst as { _zod: { propValues?: Record<string, Set<unknown>> } })._zod;
  return [...(propValues?.[discriminator] ?? [])];
}

function quoted(value: unknown): string {
  return typeof value === 'bigint' ? String(value) : JSON.stringify(value);
}

function anyOf(alternatives: readonly string[]): string {
  const [first = '', ...rest] = [...new Set(alternatives)];
  return rest.length > 2 ? `one of ${[first, ...rest].join(', ')}` : [first, ...rest].join(' or ');
}
