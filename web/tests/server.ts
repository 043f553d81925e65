import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const MAIN = join(import.meta.dirname, '../../dist/main.js');
const LISTENS = /Tillclock listens on (\S+)/;

/** Starts the built server on a free port, with demo data in a directory of its own, for all tests. */
export default async function startServer(): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tillclock-browser-'));
  // As root the database runs under another account, which must be able to enter the directory.
  chmodSync(dataDir, 0o755);
  const server = spawn(process.execPath, [MAIN], {
    env: {
      PATH: process.env.PATH,
      DATA_DIR: dataDir,
      PORT: '0',
      PASSWORD_HASH_COST: '4',
      REQUESTS_PER_MINUTE: '0',
      REPORTS_EVERY_SECONDS: '3',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const said: string[] = [];
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: server.stdout }).on('line', (line) => {
      said.push(line);
      const address = LISTENS.exec(line)?.[1];
      if (address !== undefined) resolve(address);
    });
    void ended.then(() => reject(new Error(`the server did not start:\n${said.join('\n')}`)));
  });
  process.env.TILLCLOCK_URL = url;
  return async () => {
    server.kill('SIGTERM');
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  };
}
