// `npm run dev`: builds and starts the server, and does both again whenever a source changes.
import { spawn } from 'node:child_process';
import { endWithNpm } from './end-with-npm.mjs';
import { ROOT } from './prepare.mjs';

const watcher = spawn(
  process.execPath,
  [
    ...['--watch-path=src', '--watch-path=migrations', '--watch-preserve-output'],
    ...['--enable-source-maps', 'scripts/start.mjs'],
    ...process.argv.slice(2),
  ],
  { cwd: ROOT, stdio: 'inherit' },
);
watcher.once('exit', (code) => process.exit(code ?? 0));
// The terminal interrupts the whole group at once; the watcher waits until the server has drained.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => watcher.kill('SIGTERM'));
endWithNpm();
