import { defineConfig } from '@playwright/test';
import { CHROMIUM } from './tests/chromium';

/** Tests that take long, as those of `test/` are named: the walks over all pages, and others beside a page's journey. */
const LONG = '*.long.spec.ts';
const run = process.env.TILLCLOCK_RUN;

/** Tests of the pages in a real browser, against the built server with a database of its own. */
export default defineConfig({
  testDir: 'tests',
  projects: run
    ? [{ name: 'run', testMatch: run }]
    : [
        { name: 'quick', testMatch: '*.spec.ts', testIgnore: LONG },
        { name: 'long', testMatch: LONG },
      ],
  globalSetup: './tests/server.ts',
  fullyParallel: true,
  workers: 2,
  // Limits against hanging, not a measurement: a machine may be many times slower than ours.
  timeout: 180_000,
  expect: { timeout: 60_000 },
  reporter: [['list'], ['./tests/failures-reporter.ts']],
  outputDir: 'test-results',
  use: {
    launchOptions: CHROMIUM,
    // What a test intercepts must not come from the device; the till's tests allow it.
    serviceWorkers: 'block',
    locale: 'es-ES',
    // A browser far from the shops, which are in Europe.
    timezoneId: 'America/New_York',
    viewport: { width: 1280, height: 900 },
    // Pictures of each moment took a quarter of a test's time: there is one of the failure.
    trace: { mode: 'retain-on-failure', screenshots: false },
    screenshot: 'only-on-failure',
  },
});
