import { existsSync } from 'node:fs';

/** Usual paths of Chromium on Debian and other systems; the environment variable CHROMIUM comes first. */
const PLACES = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Path of Chromium on this machine; undefined if it is not installed. */
export const CHROMIUM_PATH = PLACES.find(place => place !== undefined && existsSync(place));

/** What to do if there is no browser. */
export const CHROMIUM_ADVICE =
  'No browser was found. Install one with "apt-get install chromium", or set CHROMIUM to the path of the program.';

/** Options that stop Chromium from making requests of its own, and let it run in a container. */
export const CHROMIUM_OPTIONS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
];
