import { readdir, readFile, readlink } from 'node:fs/promises';

/**
 * Kills server processes whose postmaster is dead. They notice it by themselves as soon as they wait, but a
 * process in a long computation does not, and until it ends a new postmaster cannot start ("pre-existing
 * shared memory block is still in use"). A kill loses nothing: without the postmaster their shared memory
 * is discarded anyway, and everything that was committed is in the log. Linux only; elsewhere the start
 * waits for them.
 *
 * Such a process has the cluster as its working directory, and the title `postgres: …`, which a postmaster
 * does not have. If its parent works in that directory too, it belongs to a live postmaster that has just
 * been started, and is left alone.
 */
export async function killOrphans(dir: string): Promise<number> {
  if (process.platform !== 'linux') return 0;
  let killed = 0;
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name) || !(await isOrphan(dir, name))) continue;
    try {
      process.kill(Number(name), 'SIGKILL');
      killed += 1;
    } catch {
      // It has ended meanwhile.
    }
  }
  return killed;
}

async function isOrphan(dir: string, pid: string): Promise<boolean> {
  if (!(await worksIn(dir, pid))) return false;
  const title = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  if (!title.startsWith('postgres: ')) return false;
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const parent = /^PPid:\s*(\d+)$/m.exec(status)?.[1];
  return parent !== undefined && !(await worksIn(dir, parent));
}

async function worksIn(dir: string, pid: string): Promise<boolean> {
  return (await readlink(`/proc/${pid}/cwd`).catch(() => null)) === dir;
}
