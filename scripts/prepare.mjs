// Installs and builds what is missing, and only that: a second start must not wait for either.
// Plain JavaScript without dependencies, because it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const OLDEST_NODE = [20, 19];

/** Everything that the build reads. */
const SOURCES = [
  'src',
  'migrations',
  'tsconfig.json',
  'nest-cli.json',
  'scripts/compile.mjs',
  'scripts/join-modules.mjs',
  'scripts/reference-page.mjs',
  'scripts/translate.mjs',
  'package-lock.json',
];
/** Everything that the build of the dashboard reads. */
const DASHBOARD_SOURCES = [
  'web/src',
  'web/public',
  'web/index.html',
  'web/package.json',
  'web/vite.config.ts',
  'web/service-worker-plugin.ts',
  'openapi/client.d.ts',
  'package-lock.json',
];
const DASHBOARD_STAMP = join(ROOT, 'web', 'dist', '.built-from');
const BUILD_STAMP = join(ROOT, 'dist', '.built-from');
const INSTALL_STAMP = join(ROOT, 'node_modules', '.installed-from');

function run(command, args, what) {
  process.stderr.write(`${what} …\n`);
  const began = Date.now();
  // Standard output stays free for what the caller prints.
  const { status, error } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: ['ignore', process.stderr, process.stderr],
    shell: process.platform === 'win32',
  });
  if (error || status !== 0) {
    process.stderr.write(`${what} failed${error ? `: ${error.message}` : ''}\n`);
    process.exit(status || 1);
  }
  process.stderr.write(`${what} took ${((Date.now() - began) / 1000).toFixed(1)} s\n`);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [needMajor, needMinor] = OLDEST_NODE;
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return;
  process.stderr.write(
    `Tillclock needs Node ${needMajor}.${needMinor} or newer; this is ${process.versions.node}.\n`,
  );
  process.exit(1);
}

function filesUnder(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => filesUnder(join(path, entry.name)));
}

function digest(paths) {
  const hash = createHash('sha256');
  for (const path of paths.map((name) => join(ROOT, name)).flatMap(filesUnder)) {
    hash.update(relative(ROOT, path)).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

function isStamped(stamp, value) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === value;
}

function stampWith(stamp, value) {
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, value);
}

/** Someone else ran `npm ci`, and npm finds everything that it needs on this platform. */
function isInstalled() {
  if (existsSync(INSTALL_STAMP)) return false;
  const { status } = spawnSync('npm', ['ls', '--all'], {
    cwd: ROOT,
    stdio: 'ignore',
    shell: process.platform === 'win32',
  });
  return status === 0;
}

/** The stamps are written last, so that an interrupted install or build is done again. */
export function prepare() {
  install();
  build();
  buildDashboard();
}

function install() {
  checkNode();
  const lock = digest(['package-lock.json']);
  if (isStamped(INSTALL_STAMP, lock)) return;
  if (!isInstalled()) {
    run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], 'Installing packages');
  }
  stampWith(INSTALL_STAMP, lock);
}

function build() {
  const sources = digest(SOURCES);
  if (isStamped(BUILD_STAMP, sources)) return;
  // Nothing of an earlier build may stay behind, a migration least of all.
  rmSync(join(ROOT, 'dist'), { recursive: true, force: true });
  run(process.execPath, [join(ROOT, 'scripts/compile.mjs')], 'Building');
  stampWith(BUILD_STAMP, sources);
}

function buildDashboard() {
  // The sources of the server alone are enough to run the API.
  if (!existsSync(join(ROOT, 'web', 'src'))) return;
  const sources = digest(DASHBOARD_SOURCES);
  if (isStamped(DASHBOARD_STAMP, sources)) return;
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  run(process.execPath, [vite, 'build', join(ROOT, 'web'), '--logLevel=error'], 'Building pages');
  stampWith(DASHBOARD_STAMP, sources);
}
