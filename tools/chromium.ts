import { existsSync } from 'node:fs';

/** Usual paths of Chromium on Debian and elsewhere; CHROMIUM overrides them. */
const PLACES = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The Chromium of this machine; undefined where there is none. */
export const CHROMIUM_PATH = PLACES.find(place => place !== undefined && existsSync(place));

/** The advice if there is none. */
export const CHROMIUM_ADVICE =
  'No browser is installed: "apt-get install chromium" installs one, or CHROMIUM names the program.';

/** Options that keep it from calling anybody by itself, and let it run in a container. */
export const CHROMIUM_OPTIONS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
];
