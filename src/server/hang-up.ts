let handler: (() => void) | null = null;
let missed = false;

// From the first moment on: without a listener the signal ends the process, also one that is still loading.
process.on('SIGHUP', () => {
  if (handler) handler();
  else missed = true;
});

/** Sets what SIGHUP does; at once, where it came while the bot was starting and could not be heeded. */
export function onHangUp(handle: () => void): void {
  handler = handle;
  if (missed) handle();
}
