import { finished } from 'node:stream/promises';
import { startEmbeddedServer } from '../../src/platform/embedded/embedded-server.js';

/**
 * A process of its own that supervises a server, for tests that kill it. Says on stdout what it got,
 * stops in an orderly way when stdin ends, and has no signal handlers.
 */
async function main(dataDir: string): Promise<void> {
  const server = await startEmbeddedServer({
    dataDir,
    log: (message) => process.stderr.write(`${message}\n`),
  });
  const { role, url, adminUrl } = server;
  process.stdout.write(`${JSON.stringify({ role, url, adminUrl, pid: server.postmasterPid() })}\n`);
  await finished(process.stdin.resume());
  await server.stop();
}

await main(process.argv[2] ?? '');
