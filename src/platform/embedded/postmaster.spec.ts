/** @jest-environment ./test/support/isolated-environment.mjs */
import type * as FileSystem from 'node:fs/promises';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Cluster } from './cluster.js';
import { launchPostmaster } from './postmaster.js';

/** Longer than a program needs to end that does nothing. */
const SLOW_CLOSE_MS = 500;

jest.mock('node:fs/promises', () => {
  const real = jest.requireActual<typeof FileSystem>('node:fs/promises');
  return {
    ...real,
    /** Files that take their time to close, as they do on a busy machine. */
    open: async (...args: Parameters<typeof real.open>) => {
      const handle = await real.open(...args);
      const close = handle.close.bind(handle);
      handle.close = async () => {
        await pause(SLOW_CLOSE_MS);
        await close();
      };
      return handle;
    },
  };
});

describe('launching the server', () => {
  let dir: string;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'tillclock-launch-'));
  });
  afterAll(() => rm(dir, { recursive: true }));

  function clusterRunBy(postgres: string): Cluster {
    const logFile = join(dir, 'postgres.log');
    const binaries = { postgres, initdb: postgres, hasStatStatements: false };
    const credentials = { clusterId: '', ownerPassword: '', superuserPassword: '' };
    return { dir, logFile, user: null, credentials, binaries };
  }

  it.each([
    ['ends before anything else has happened', '/bin/false', 'it ended with code 1'],
    ['is not there', '/no/such/postgres', 'cannot be run here'],
  ])('reports a program that %s', async (_what, program, said) => {
    const failure = await launchPostmaster(clusterRunBy(program), 1, new AbortController().signal);
    expect(failure?.said).toContain(said);
  });
});
