// `npm run dev`: builds and starts the server, and does both again whenever a source changes; the pages come from Vite
// beside it and change in the open tab.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { endWithNpm } from './end-with-npm.mjs';
import { prepare, ROOT } from './prepare.mjs';

prepare();
const { default: dotenv } = await import('dotenv');
dotenv.config({ path: join(ROOT, '.env'), quiet: true });
const words = process.argv.slice(2);
const { values } = parseArgs({ args: words, options: { port: { type: 'string' } }, strict: false });
const port = values.port ?? process.env.PORT ?? '3000';

const server = spawn(
  process.execPath,
  [
    ...['--watch-path=src', '--watch-path=migrations', '--watch-preserve-output'],
    ...['--enable-source-maps', 'scripts/start.mjs', ...words],
  ],
  { cwd: ROOT, stdio: 'inherit' },
);
const pages = spawn(process.execPath, [join(ROOT, 'node_modules/vite/bin/vite.js')], {
  cwd: join(ROOT, 'web'),
  env: { ...process.env, TILLCLOCK_API: `http://127.0.0.1:${port}` },
  stdio: ['ignore', 'inherit', 'inherit'],
});
// Neither is of use without the other.
server.once('exit', (code) => {
  pages.kill('SIGTERM');
  process.exitCode = code ?? 0;
});
pages.once('exit', () => server.kill('SIGTERM'));
// The terminal interrupts the whole group at once; the watcher waits until the server has drained.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => server.kill('SIGTERM'));
endWithNpm();
