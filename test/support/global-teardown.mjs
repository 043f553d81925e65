import { rmSync } from 'node:fs';

export default async function globalTeardown() {
  const { server, dataDir, apps } = globalThis.testServer;
  await apps.end();
  await server.stop();
  delete process.env.TEST_BUILD;
  rmSync(dataDir, { recursive: true, force: true });
}
