/**
 * Does pieces of work one after the other, each when nothing else waits: messages that come in meanwhile go first. A process does not
 * stay alive for it.
 * @returns leaves what is not done yet
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
