let handler: (() => void) | null = null;
let missed = false;

// Registered on import: without a listener, SIGHUP would end a process that is still loading.
process.on('SIGHUP', () => {
  if (handler) handler();
  else missed = true;
});

/** Sets the handler of SIGHUP. Calls it at once if the signal already came during the start. */
export function onHangUp(handle: () => void): void {
  handler = handle;
  if (missed) handle();
}
