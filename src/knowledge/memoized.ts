/** Returns a function that computes each result once, and keeps it for as long as its argument is in use. */
export function memoized<K extends object, V extends NonNullable<unknown>>(compute: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>();
  return key => {
    const found = known.get(key) ?? compute(key);
    known.set(key, found);
    return found;
  };
}

/** The same for two arguments: a result is kept for as long as both are in use. */
export function memoizedForBoth<A extends object, B extends object, V extends NonNullable<unknown>>(
  compute: (one: A, other: B) => V,
): (one: A, other: B) => V {
  const of = memoized((one: A) => memoized((other: B) => compute(one, other)));
  return (one, other) => of(one)(other);
}
