// `npm run check [-- --without-tests]`: everything that proves a change. Every step runs, so that one
// run shows everything that has to be mended.
import { spawnSync } from 'node:child_process';
import { prepare, ROOT } from './prepare.mjs';

const npmRun = (name, ...args) => ['npm', ['run', '--silent', name, ...args]];
const STEPS = [
  ['format', npmRun('format:check')],
  ['lint', npmRun('lint')],
  ['types', npmRun('typecheck')],
  ['page types', npmRun('typecheck', '--workspace=web')],
  ['boundaries', npmRun('boundaries')],
  ['drift', npmRun('migration:check')],
  ['openapi', npmRun('openapi', '--', '--check')],
  ['packages', ['npm', ['ls', '--all', '--loglevel=error']]],
  ...(process.argv.includes('--without-tests') ? [] : [['tests', npmRun('test:all')]]),
];

function runStep([name, [command, args]]) {
  process.stdout.write(`\n── ${name}\n`);
  const began = Date.now();
  // The list of packages is only worth reading when it is wrong; npm then reports that on stderr.
  const stdout = name === 'packages' ? 'ignore' : 'inherit';
  const { status, error } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: ['ignore', stdout, 'inherit'],
    shell: process.platform === 'win32',
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
