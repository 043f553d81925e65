import { existsSync } from 'node:fs';

const PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The path of the browser of this machine, undefined where there is none; nothing is downloaded. */
export function findChromium() {
  return process.env.CHROMIUM ?? PATHS.find((path) => existsSync(path));
}
