/** A list, set or map as JSON, which V8 reads several times as fast as its own serialization. */
interface Packed {
  packed: 'list' | 'set' | 'map';
  json: string;
}

/**
 * Data for `v8.serialize`, in a form that is quick to read back. Typed arrays stay unchanged; lists, sets and maps may contain only
 * JSON values.
 */
export function pack(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  if (Array.isArray(value)) return { packed: 'list', json: JSON.stringify(value) } satisfies Packed;
  if (value instanceof Set) return { packed: 'set', json: JSON.stringify([...value]) } satisfies Packed;
  if (value instanceof Map)
    return { packed: 'map', json: JSON.stringify([[...value.keys()], [...value.values()]]) } satisfies Packed;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, pack(part)]));
}

/** The inverse of `pack`. */
export function unpack(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  if (isPacked(value)) return unpacked(value);
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, unpack(part)]));
}

function isPacked(value: object): value is Packed {
  return 'packed' in value;
}

function unpacked({ packed, json }: Packed): unknown {
  const content: unknown[] = JSON.parse(json);
  if (packed === 'list') return content;
  if (packed === 'set') return new Set(content);
  const [keys, values] = content as [unknown[], unknown[]];
  const map = new Map<unknown, unknown>();
  keys.forEach((key, at) => {
    map.set(key, values[at]);
  });
  return map;
}
