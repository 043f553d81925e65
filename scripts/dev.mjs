// `npm run dev`: builds on every change and restarts the server when the build is good.
// Not `nest start --watch`: that ends the whole tree of processes at once, and with it the embedded
// database under the requests that are still running.
import { spawn, spawnSync } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { endWithNpm } from './end-with-npm.mjs';
import { buildMigrations, copySqlFunctions, install, removeBuild, ROOT } from './prepare.mjs';

const NEST = join(ROOT, 'node_modules/@nestjs/cli/bin/nest.js');
const TSC = join(ROOT, 'node_modules/typescript/bin/tsc');
/** An editor writes a file in several steps. */
const QUIET_MS = 200;

let server;
let restarting = false;
let again = false;
let stopping = false;

/** In a process group of its own: Ctrl-C must reach the server once, through us. */
function start(args, stdout) {
  return spawn(process.execPath, args, {
    cwd: ROOT,
    stdio: ['ignore', stdout, 'inherit'],
    detached: process.platform !== 'win32',
  });
}

async function stopServer() {
  if (!server || server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await ended;
}

async function restart() {
  again = true;
  if (restarting) return;
  restarting = true;
  while (again && !stopping) {
    again = false;
    await stopServer();
    if (!stopping) server = start(['--enable-source-maps', 'dist/main.js'], 'inherit');
  }
  restarting = false;
}

function migrationsChanged() {
  const { status } = spawnSync(process.execPath, [TSC, '-p', 'tsconfig.migrations.json'], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) return;
  copySqlFunctions();
  void restart();
}

async function stop() {
  if (stopping) return;
  stopping = true;
  builder.kill('SIGTERM');
  await stopServer();
  process.exit(0);
}

install();
removeBuild();
buildMigrations();

const builder = start([NEST, 'build', '--watch', '--watchAssets', '--preserveWatchOutput'], 'pipe');
builder.stdout.setEncoding('utf8').on('data', (text) => {
  process.stdout.write(text);
  if (/\b0 errors/.test(text)) void restart();
});
builder.once('exit', () => void stop());

let timer;
watch(join(ROOT, 'migrations'), { recursive: true }, () => {
  clearTimeout(timer);
  timer = setTimeout(migrationsChanged, QUIET_MS);
});

endWithNpm();
process.on('SIGINT', () => void stop());
process.on('SIGTERM', () => void stop());
