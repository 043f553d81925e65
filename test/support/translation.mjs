// Translates what suites load, once per run: Jest's workers and the applications of the suites would
// otherwise spend seconds on it each. It is made of the sources of this moment, which `dist` need not be.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileTree } from '../../scripts/translate.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** @param {readonly string[]} trees  directories of the repository */
export async function translate(build, trees) {
  mkdirSync(build, { recursive: true });
  for (const name of trees) await compileTree(join(ROOT, name), join(build, name));
  for (const name of ['migrations', 'node_modules', 'package.json'])
    symlinkSync(join(ROOT, name), join(build, name));
  process.env.TEST_BUILD = build;
}

/** The set-up of suites that start nothing. `global-setup.mjs` translates for all where it runs, too. */
export default async function setUp() {
  if (process.env.TEST_BUILD) return;
  globalThis.unitBuild = mkdtempSync(join(tmpdir(), 'tillclock-unit-'));
  await translate(globalThis.unitBuild, ['src']);
}

export async function tearDown() {
  delete process.env.TEST_BUILD;
  if (globalThis.unitBuild) rmSync(globalThis.unitBuild, { recursive: true, force: true });
}
