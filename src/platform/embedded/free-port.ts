import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

export const HOST = '127.0.0.1';

/**
 * Below the ports that systems hand out to outgoing connections (32768 on Linux, 49152 elsewhere). While
 * the postmaster is down, our pools keep connecting to its port. If the port were inside that range, the
 * kernel could give it to such a socket, which would connect to itself, and the server could not bind the
 * port.
 */
const LOWEST = 20_000;
const HIGHEST = 32_767;
const ATTEMPTS = 100;
/** How long a killed server may take to give its port back; on a busy machine its death is seen before that. */
const LET_GO_MS = 1_000;
const LOOK_EVERY_MS = 50;

/**
 * @param preferred  used when it is free or is soon, so that clients with the address of the last run find this one
 */
export async function pickPort(preferred: number | null): Promise<number> {
  if (preferred !== null && (await isSoonFree(preferred))) return preferred;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const port = randomInt(LOWEST, HIGHEST + 1);
    if (await isFree(port)) return port;
  }
  throw new Error(`No free TCP port on ${HOST} between ${LOWEST} and ${HIGHEST}.`);
}

async function isSoonFree(port: number): Promise<boolean> {
  const startedAt = performance.now();
  while (!(await isFree(port))) {
    if (performance.now() - startedAt > LET_GO_MS) return false;
    await pause(LOOK_EVERY_MS);
  }
  return true;
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: HOST, exclusive: true }, () => server.close(() => resolve(true)));
  });
}
