// Installs and builds what is missing, and only that: a second start must not wait for either.
// Plain JavaScript without dependencies, because it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
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

/** Whatever the build reads. */
const SOURCES = [
  'src',
  'migrations',
  'tsconfig.json',
  'tsconfig.build.json',
  'tsconfig.migrations.json',
  'nest-cli.json',
  'package-lock.json',
];
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

/**
 * Whether someone ran `npm ci` before us: npm's own record, which it writes last, has every package of
 * the lock but for optional ones of other platforms.
 */
function isInstalled() {
  const record = join(ROOT, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const [wanted, present] = [join(ROOT, 'package-lock.json'), record].map(
    (file) => JSON.parse(readFileSync(file, 'utf8')).packages,
  );
  return Object.entries(wanted).every(([path, { version, integrity, ...given }]) => {
    const found = present[path];
    if (found) return found.version === version && found.integrity === integrity;
    return path === '' || (given.optional === true && !isForThisPlatform(given));
  });
}

/** Of a package for one C library nobody knows here: npm chose, and the others go without it. */
function isForThisPlatform({ os, cpu, libc }) {
  return (
    libc === undefined &&
    os?.includes(process.platform) === true &&
    cpu?.includes(process.arch) === true
  );
}

/** The stamps are written last, so that an interrupted install or build is done again. */
export function prepare() {
  install();
  build();
}

export function install() {
  checkNode();
  const lock = digest(['package-lock.json']);
  if (!isStamped(INSTALL_STAMP, lock)) {
    if (!isInstalled()) {
      run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], 'Installing packages');
    }
    stampWith(INSTALL_STAMP, lock);
  }
}

/** Nothing of an earlier build stays behind, a migration least of all. */
export function removeBuild() {
  rmSync(join(ROOT, 'dist'), { recursive: true, force: true });
}

export function buildMigrations() {
  run(
    process.execPath,
    [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.migrations.json'],
    'Building the migrations',
  );
  copySqlFunctions();
}

/** Migrations read the text of SQL functions at run time. */
export function copySqlFunctions() {
  for (const name of readdirSync(join(ROOT, 'migrations/functions'))) {
    if (!name.endsWith('.sql')) continue;
    copyFileSync(
      join(ROOT, 'migrations/functions', name),
      join(ROOT, 'dist/migrations/functions', name),
    );
  }
}

function build() {
  const sources = digest(SOURCES);
  if (!isStamped(BUILD_STAMP, sources)) {
    removeBuild();
    run(
      process.execPath,
      [join(ROOT, 'node_modules/@nestjs/cli/bin/nest.js'), 'build'],
      'Building',
    );
    buildMigrations();
    stampWith(BUILD_STAMP, sources);
  }
}
