import { chmod, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Where root puts what the server's account must reach when the installation itself is closed to it. */
export const SYSTEM_DIR = '/var/lib/tillclock';

/** Makes a directory below SYSTEM_DIR that every account can enter, whatever the umask says. */
export async function makeSystemDir(...names: readonly string[]): Promise<string> {
  const dir = join(SYSTEM_DIR, ...names);
  await mkdir(dir, { recursive: true });
  for (let current = dir; current.startsWith(SYSTEM_DIR); current = dirname(current))
    await chmod(current, 0o755);
  return dir;
}
