import { chmod, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The directory for files that the server's account must reach, if it cannot enter the installation itself. */
export const SYSTEM_DIR = '/var/lib/tillclock';

/** Creates a directory below SYSTEM_DIR that every account can enter, whatever the umask is. */
export async function makeSystemDir(...names: readonly string[]): Promise<string> {
  const dir = join(SYSTEM_DIR, ...names);
  await mkdir(dir, { recursive: true });
  for (let current = dir; current.startsWith(SYSTEM_DIR); current = dirname(current))
    await chmod(current, 0o755);
  return dir;
}
