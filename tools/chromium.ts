import { existsSync } from 'node:fs';

/** Where Debian and others put Chromium; CHROMIUM names another place. */
const PLACES = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The Chromium of this machine; undefined where there is none. */
export const CHROMIUM_PATH = PLACES.find(place => place !== undefined && existsSync(place));

/** What to tell who has none. */
export const CHROMIUM_ADVICE =
  'No browser is installed: "apt-get install chromium" installs one, or CHROMIUM names the program.';

/** With these it calls nobody by itself, and runs in a container. */
export const CHROMIUM_OPTIONS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
];
