import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { link, readFile, readlink, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { hasCode } from '../../kernel/error-code.js';

/**
 * The content of postmaster.pid. A killed postmaster leaves the file behind, so it is a hint and never a
 * proof.
 */
export interface PostmasterFile {
  readonly text: string;
  readonly pid: number | null;
  readonly port: number | null;
  readonly status: string | null;
  readonly writtenAtMs: number;
}

const EMPTY_FILE_GRACE_MS = 2_000;
const pathOf = (dir: string): string => join(dir, 'postmaster.pid');

export async function findPostmasterFile(dir: string): Promise<PostmasterFile | null> {
  try {
    const text = await readFile(pathOf(dir), 'utf8');
    const { mtimeMs } = await stat(pathOf(dir));
    return parse(text, mtimeMs);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

/** Reads only the number, synchronously. */
export function readPostmasterPid(dir: string): number | null {
  try {
    return parse(readFileSync(pathOf(dir), 'utf8'), 0).pid;
  } catch {
    return null;
  }
}

function parse(text: string, writtenAtMs: number): PostmasterFile {
  const lines = text.split('\n');
  const number = (index: number): number | null => {
    const value = Number.parseInt(lines[index] ?? '', 10);
    return Number.isSafeInteger(value) && value > 0 ? value : null;
  };
  return { text, pid: number(0), port: number(3), status: lines[7]?.trim() || null, writtenAtMs };
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}

/**
 * Whether a process id is the postmaster of this cluster and not a later process with the same number. A
 * postmaster works in its data directory, which Linux shows; a zombie has none, so it counts as gone. On
 * other systems the name of the program decides.
 */
export async function isPostmasterOf(dir: string, pid: number): Promise<boolean> {
  if (!isAlive(pid)) return false;
  if (process.platform === 'linux') {
    return (await readlink(`/proc/${pid}/cwd`).catch(() => null)) === dir;
  }
  const shown = await promisify(execFile)('ps', ['-o', 'comm=', '-p', String(pid)]).catch(
    () => null,
  );
  return shown !== null && /(^|\/)postgres\b/.test(shown.stdout.trim());
}

/**
 * Removes a postmaster.pid whose number now belongs to some other process. PostgreSQL clears a dead number
 * itself, but takes a living one of the same account for a running server and refuses to start. Why not a
 * plain removal: another process may have cleared it and started a server since we read it. The file is
 * moved aside, read again, and put back if it is not the one that we judged. PostgreSQL's own shared memory
 * interlock covers the moment in between.
 */
export async function discardStaleFile(dir: string, judged: PostmasterFile): Promise<void> {
  const isFresh = judged.pid === null && Date.now() - judged.writtenAtMs < EMPTY_FILE_GRACE_MS;
  if (isFresh) return;
  const aside = `${pathOf(dir)}.${randomBytes(6).toString('hex')}`;
  try {
    await rename(pathOf(dir), aside);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return;
    throw error;
  }
  if ((await readFile(aside, 'utf8')) !== judged.text)
    await link(aside, pathOf(dir)).catch(() => undefined);
  await rm(aside, { force: true });
}
