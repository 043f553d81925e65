// `npm run check [-- --without-tests]`: all that proves a change. Every step runs, so that one run
// shows everything there is to mend.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { prepare, ROOT } from './prepare.mjs';

const tool = (path, ...args) => [process.execPath, [join(ROOT, 'node_modules', path), ...args]];
const script = (name, ...args) => [process.execPath, [join(ROOT, 'scripts', name), ...args]];
const isThere = (path) => existsSync(join(ROOT, path));

const CODE = ['src', 'migrations', 'test', 'bench', 'ormconfig.ts'].filter(isThere);

const STEPS = [
  ['format', tool('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.')],
  ['lint', tool('eslint/bin/eslint.js', '--max-warnings=0', '.')],
  ['types', tool('typescript/bin/tsc', '--noEmit')],
  ['boundaries', tool('dependency-cruiser/bin/dependency-cruise.mjs', ...CODE)],
  ['drift', script('drift.mjs')],
  ['openapi', isThere('scripts/openapi.mjs') && script('openapi.mjs', '--check')],
  ['packages', ['npm', ['ls', '--all', '--loglevel=error']]],
  ['tests', !process.argv.includes('--without-tests') && script('test.mjs')],
].filter(([, command]) => command);

function runStep([name, [command, args]]) {
  process.stdout.write(`\n── ${name}\n`);
  const began = Date.now();
  // The list of packages is worth reading only when it is wrong, and then npm says so on stderr.
  const stdout = name === 'packages' ? 'ignore' : 'inherit';
  const { status, error } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: ['ignore', stdout, 'inherit'],
    shell: command === 'npm' && process.platform === 'win32',
  });
  if (error) process.stderr.write(`${error.message}\n`);
  return { name, passed: status === 0, seconds: ((Date.now() - began) / 1000).toFixed(1) };
}

prepare();
const results = STEPS.map(runStep);
process.stdout.write('\n── summary\n');
for (const { name, passed, seconds } of results) {
  process.stdout.write(
    `${passed ? 'ok    ' : 'FAILED'} ${name.padEnd(12)} ${seconds.padStart(6)} s\n`,
  );
}
process.exit(results.every(({ passed }) => passed) ? 0 : 1);
