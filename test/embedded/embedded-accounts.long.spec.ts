import { execFile } from 'node:child_process';
import {
  chmod,
  chown,
  cp,
  lstat,
  mkdir,
  readdir,
  readFile,
  readlink,
  rm,
  stat,
} from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import {
  locatePackage,
  makeLibraryLinks,
  prepareBinaries,
} from '../../src/platform/embedded/binaries.js';
import { canReach, chooseServerUser, READ } from '../../src/platform/embedded/server-user.js';
import { SYSTEM_DIR } from '../../src/platform/embedded/system-dir.js';
import {
  cleanUp,
  makeFilledHome,
  makeHome,
  query,
  start,
  startProcess,
} from './embedded-harness.js';

afterEach(cleanUp);

const isRoot = process.getuid?.() === 0;
const whenRoot = isRoot ? it : it.skip;
const run = promisify(execFile);
/** The numbers of `nobody` on most systems; no entry in the account file is needed to run as them. */
const UNPRIVILEGED = { uid: 65_534, gid: 65_534 };

async function linksOf(nativeDir: string): Promise<{ source: string; target: string }[]> {
  return JSON.parse(await readFile(join(nativeDir, 'pg-symlinks.json'), 'utf8'));
}

/** The package as it is installed with install scripts off: without its library links. */
async function copyWithoutLinks(to: string): Promise<void> {
  const { nativeDir } = await locatePackage();
  await cp(nativeDir, to, { recursive: true, verbatimSymlinks: true });
  for (const { target } of await linksOf(to))
    await rm(join(to, relative('native', target)), { force: true });
}

describe('the embedded server and the accounts of the system', () => {
  if (!isRoot) console.warn('not root: the tests of running as another account are skipped');

  it('creates the library links, also when two processes do it at once', async () => {
    const nativeDir = join(dirname(await makeHome()), 'native');
    await copyWithoutLinks(nativeDir);
    await Promise.all([makeLibraryLinks(nativeDir), makeLibraryLinks(nativeDir)]);
    for (const { source, target } of await linksOf(nativeDir)) {
      const link = join(nativeDir, relative('native', target));
      expect(join(dirname(link), await readlink(link))).toBe(
        join(nativeDir, relative('native', source)),
      );
    }
    const names = await readdir(join(nativeDir, 'lib'));
    expect(names.filter((name) => /\.[0-9a-f]{12}$/.test(name))).toEqual([]);
    const { stdout } = await run(join(nativeDir, 'bin', 'initdb'), ['--version']);
    expect(stdout).toMatch(/ 18\./);
  });

  whenRoot('copies programs that the account cannot reach, once for two at a time', async () => {
    const home = dirname(await makeHome());
    await mkdir(join(home, 'closed'), { mode: 0o700 });
    const nativeDir = join(home, 'closed', 'native');
    await copyWithoutLinks(nativeDir);
    const user = await chooseServerUser(null);
    const options = {
      nativeDir,
      copyDir: async () => join(home, 'bin'),
      user,
      log: () => undefined,
    };
    const [first, second] = await Promise.all([prepareBinaries(options), prepareBinaries(options)]);
    expect(first).toEqual(second);
    expect(first?.postgres).toBe(join(home, 'bin', 'bin', 'postgres'));
    const { stdout } = await run(first?.postgres ?? '', ['--version'], { ...user, cwd: '/' });
    expect(stdout).toMatch(/ 18\./);
    expect((await readdir(home)).sort()).toEqual(['bin', 'closed']);
  });

  whenRoot(
    'never runs as root, and works in a directory that its account cannot enter',
    async () => {
      const closed = join(dirname(await makeHome()), 'closed');
      await mkdir(closed, { mode: 0o700 });
      const messages: string[] = [];
      const dataDir = join(closed, 'data');
      const first = await start(dataDir, { log: (message) => messages.push(message) });
      expect((await lstat(join(dataDir, 'postgres'))).isSymbolicLink()).toBe(true);
      const target = await readlink(join(dataDir, 'postgres'));
      expect(target.startsWith(SYSTEM_DIR)).toBe(true);
      expect(messages.join('\n')).toContain(target);
      const status = await readFile(`/proc/${first.postmasterPid()}/status`, 'utf8');
      expect(status).not.toMatch(/^[UG]id:\s+0\b/m);
      await query(first.url, 'CREATE TABLE kept AS SELECT 3 AS value');
      await first.stop();
      const second = await start(dataDir);
      expect(await query(second.url, 'SELECT value FROM kept')).toEqual([{ value: 3 }]);
      expect((await stat(closed)).mode & 0o777).toBe(0o700);
    },
  );

  whenRoot('begins empty where root has removed the data directory', async () => {
    const closed = join(dirname(await makeHome()), 'closed');
    await mkdir(closed, { mode: 0o700 });
    const dataDir = join(closed, 'data');
    const first = await start(dataDir);
    const firstTarget = await readlink(join(dataDir, 'postgres'));
    await first.stop();
    await rm(dataDir, { recursive: true });
    const second = await start(dataDir);
    expect(await readlink(join(dataDir, 'postgres'))).not.toBe(firstTarget);
    expect(await query(second.url, 'SELECT 1 AS value')).toEqual([{ value: 1 }]);
    await rm(dirname(firstTarget), { recursive: true });
  });

  whenRoot('takes back a cluster that was restored as root', async () => {
    const dataDir = await makeFilledHome();
    await (await start(dataDir)).stop();
    await run('chown', ['-R', '0:0', join(dataDir, 'postgres')]);
    const server = await start(dataDir);
    expect(await query(server.url, 'SELECT 1 AS value')).toEqual([{ value: 1 }]);
  });

  whenRoot('runs as the user that starts it, and under root as the same one', async () => {
    const dataDir = await makeHome();
    if (!(await canReach(join(process.cwd(), 'package.json'), UNPRIVILEGED, READ))) {
      console.warn('skipped: this directory is closed to ordinary users');
      return;
    }
    await mkdir(dataDir);
    await chown(dataDir, UNPRIVILEGED.uid, UNPRIVILEGED.gid);
    await chmod(dataDir, 0o700);
    const ordinary = startProcess(dataDir, UNPRIVILEGED);
    const { role, url } = await ordinary.announced;
    expect(role).toBe('owner');
    await query(url, 'CREATE TABLE kept AS SELECT 5 AS value');
    await ordinary.finish();
    const server = await start(dataDir);
    const status = await readFile(`/proc/${server.postmasterPid()}/status`, 'utf8');
    expect(status).toMatch(/^Uid:\s+65534\b/m);
    expect(await query(server.url, 'SELECT value FROM kept')).toEqual([{ value: 5 }]);
  });
});
