import { copyFile, open, rm, stat, statfs, truncate } from 'node:fs/promises';

const LIMIT_BYTES = 10 * 1024 * 1024;
const TAIL_BYTES = 4_096;
const SCARCE_BYTES = 64 * 1024 * 1024;

/**
 * Limits the server's log and one older copy to 10 MB each. The log is copied and truncated, not renamed,
 * because the server has the file open for appending and continues at the new end. Lines of that moment are
 * lost.
 */
export async function boundLog(logFile: string): Promise<void> {
  if ((await logSize(logFile)) <= LIMIT_BYTES) return;
  await rm(`${logFile}.1`, { force: true });
  await copyFile(logFile, `${logFile}.1`).catch(() => undefined);
  await truncate(logFile, 0);
}

export async function logSize(logFile: string): Promise<number> {
  return await stat(logFile).then(
    (entry) => entry.size,
    () => 0,
  );
}

/** Returns the end of what the server has written since `from`. */
export async function logTail(logFile: string, from: number): Promise<string> {
  const size = await logSize(logFile);
  const start = Math.max(from, size - TAIL_BYTES, 0);
  if (size <= start) return '';
  const handle = await open(logFile, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(
      Buffer.alloc(size - start),
      0,
      size - start,
      start,
    );
    return buffer.toString('utf8', 0, bytesRead).trim();
  } finally {
    await handle.close();
  }
}

/** The message of an exceeded quota, which no figure of the file system shows. */
const NO_SPACE = /No space left on device|Disk quota exceeded/;

/**
 * Whether there is too little disk space for a server to run.
 * @param said  the server's output; a full disk cannot even store the message about it, so the file system
 *   is asked too
 */
export async function isDiskFull(dir: string, said: string): Promise<boolean> {
  if (NO_SPACE.test(said)) return true;
  return await statfs(dir).then(
    (fs) => fs.bavail * fs.bsize < SCARCE_BYTES,
    () => false,
  );
}
