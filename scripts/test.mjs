// `npm test [-- jest arguments]`: installs and builds what is missing, then runs the tests. Without arguments these are
// the quick ones, of the server and then of the pages in a browser; `--long` runs the long ones (`*.long.spec.ts`),
// `--all` both, and `--without-pages` leaves out the browser.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findChromium } from './chromium.mjs';
import { placeInMemory } from './place-in-memory.mjs';
import { prepare, ROOT } from './prepare.mjs';

const OWN = ['--long', '--all', '--without-pages'];
/** What Jest leaves out, and what it looks for. */
const QUICK_SUITES = ['--testPathIgnorePatterns', '/node_modules/', String.raw`\.long\.spec\.ts$`];
const LONG_SUITES = ['--testPathPatterns', String.raw`\.long\.spec\.ts$`];

const given = process.argv.slice(2);
const asks = (name) => given.includes(name);
/** Arguments of Jest choose the suites themselves. */
const chosen = given.filter((word) => !OWN.includes(word));

/** What each runner is given; undefined = it runs all it has. */
const part = asks('--long')
  ? { suites: LONG_SUITES, pages: ['--project=long'] }
  : { suites: QUICK_SUITES, pages: ['--project=quick'] };
const isAll = asks('--all') || chosen.length > 0;
const { suites, pages } = isAll ? { suites: chosen, pages: [] } : part;

prepare();
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
    return runNode('@playwright/test/cli.js', ['test', ...pages], join(ROOT, 'web'));
  process.stderr.write(
    'The tests of the pages were NOT run: there is no Chromium here (Debian: apt install chromium; or set CHROMIUM)\n',
  );
  return process.env.CI ? 1 : 0;
}

const failedSuites = runNode('jest/bin/jest.js', suites, ROOT);
const isWithPages = chosen.length === 0 && !asks('--without-pages');
const failedPages = isWithPages ? runBrowserTests() : 0;
process.exit(failedSuites || failedPages);
