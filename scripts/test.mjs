// `npm test [-- jest arguments]`: installs and builds what is missing, then runs the suites and, without
// arguments, the tests of the pages in a browser.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findChromium } from './chromium.mjs';
import { placeInMemory } from './place-in-memory.mjs';
import { prepare, ROOT } from './prepare.mjs';

prepare();
const words = process.argv.slice(2);

const memory = process.env.TMPDIR ? undefined : placeInMemory();
const env = { ...process.env, ...(memory && { TMPDIR: memory }) };

function runNode(script, words, cwd) {
  const { status } = spawnSync(process.execPath, [join(ROOT, 'node_modules', script), ...words], {
    cwd,
    env,
    stdio: 'inherit',
  });
  return status ?? 1;
}

/** The browser tests need a Chromium of the machine; CI must have one. */
function runBrowserTests() {
  if (findChromium() !== undefined)
    return runNode('@playwright/test/cli.js', ['test'], join(ROOT, 'web'));
  process.stderr.write(
    'The tests of the pages were NOT run: there is no Chromium here (Debian: apt install chromium; or set CHROMIUM)\n',
  );
  return process.env.CI ? 1 : 0;
}

const suites = runNode('jest/bin/jest.js', words, ROOT);
const pages = words.length === 0 ? runBrowserTests() : 0;
process.exit(suites || pages);
