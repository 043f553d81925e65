import { findChromium } from '../../scripts/chromium.mjs';

/** How the browser of this machine is started for tests. */
export const CHROMIUM = {
  executablePath: findChromium(),
  args: [
    ...['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
    ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
  ],
};
