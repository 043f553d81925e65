// Starts and stops what is measured: the embedded database, the API as it is shipped, the baseline.
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const READY_MS = 60_000;
const HERE = import.meta.dirname;

/** A PostgreSQL of its own, durable, thrown away afterwards. */
export async function startDatabase() {
  const { startEmbeddedServer } = await import('../dist/platform/embedded/embedded-server.js');
  const dataDir = mkdtempSync(join(tmpdir(), 'tillclock-bench-'));
  // As root the server runs as someone else, who must be able to enter.
  chmodSync(dataDir, 0o755);
  const server = await startEmbeddedServer({ dataDir, log: () => undefined });
  const admin = new URL(server.adminUrl);
  admin.pathname = new URL(server.url).pathname;
  return {
    url: server.url,
    adminUrl: admin.href,
    stop: async () => {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/**
 * The API: one process, its usual log level, logs thrown away.
 * @param root  directory of a built working tree
 */
export function startApi(databaseUrl, root = join(HERE, '..')) {
  return startServer(join(root, 'dist/main.js'), {
    NODE_ENV: 'development',
    PORT: '0',
    DATABASE_URL: databaseUrl,
    JWT_SECRET: 'bench-only-6d0c2f7b9e1a48535f2a7c',
    SEED_DEMO: 'false',
    REQUESTS_PER_MINUTE: '1000000000',
    SIGN_IN_ATTEMPTS: '1000000000',
    ACCESS_TOKEN_SECONDS: '86400',
    REPORTS_REST_TIMES: '150',
  });
}

export function startBare(env) {
  return startServer(join(HERE, 'bare-server.mjs'), env);
}

async function startServer(file, env) {
  const child = spawn(process.execPath, [file], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise((resolve, reject) => {
    let seen = '';
    const timer = setTimeout(() => reject(new Error(`${file} did not start: ${seen}`)), READY_MS);
    child.stdout.on('data', (chunk) => {
      if (seen === 'done') return;
      seen += chunk;
      const found = /(?:listens on |^)(http:\/\/[\d.]+:\d+)/m.exec(seen);
      if (!found) return;
      clearTimeout(timer);
      seen = 'done';
      resolve(found[1]);
    });
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}: ${seen}`)));
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  return {
    url,
    pid: child.pid,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
