/**
 * Runs tasks one at a time between other events, so that incoming messages go first. Does not keep the process alive.
 * @returns a function that cancels the tasks that have not run yet
 */
export function doInIdle(pieces: Iterable<() => void>): () => void {
  const rest = pieces[Symbol.iterator]();
  let next: NodeJS.Immediate | undefined;
  const step = () => {
    const { done, value } = rest.next();
    if (done) return;
    value();
    next = setImmediate(step).unref();
  };
  next = setImmediate(step).unref();
  return () => clearImmediate(next);
}
