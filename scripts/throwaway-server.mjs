import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Starts an embedded database server in a directory of its own, and removes both afterwards,
 * also when the process is interrupted. Needs a build.
 */
export async function withThrowawayServer(work) {
  const { startEmbeddedServer } = await import('../dist/platform/embedded/embedded-server.js');
  const dataDir = mkdtempSync(join(tmpdir(), 'tillclock-throwaway-'));
  // As root the server runs under another account, which must be able to enter the directory:
  // otherwise its data would go elsewhere.
  chmodSync(dataDir, 0o755);
  const starting = startEmbeddedServer({ dataDir, log: () => undefined });
  const cleanUp = async () => {
    await starting.then(
      (server) => server.stop(),
      () => undefined,
    );
    rmSync(dataDir, { recursive: true, force: true });
  };
  for (const event of ['SIGINT', 'SIGTERM', 'uncaughtException']) {
    process.on(event, (reason) => {
      console.error(reason);
      void cleanUp().finally(() => process.exit(1));
    });
  }
  try {
    return await work(await starting);
  } finally {
    await cleanUp();
  }
}
