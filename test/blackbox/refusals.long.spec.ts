import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { join } from 'node:path';
import { AS_NOBODY, nobodyObstacle } from '../faults/support/as-nobody.js';
import { Installation, removeInstallations } from '../faults/support/installation.js';
import type { ServerProcess } from '../faults/support/server-process.js';

const GOOD_SECRET = randomBytes(32).toString('base64url');
const NOWHERE = 'postgres://someone:canary-password@127.0.0.1:1/nowhere';

const PRODUCTION = {
  NODE_ENV: 'production',
  SEED_DEMO: 'false',
  PASSWORD_HASH_COST: '10',
  DATABASE_URL: NOWHERE,
};

interface Wrong {
  readonly env: Record<string, string>;
  /** The variable to be named. */
  readonly names: string;
  /** The value, where it is no secret. */
  readonly shows?: string;
  /** The value that the output must not contain. */
  readonly hides?: string;
}

const WRONG: Readonly<Record<string, Wrong>> = {
  'production without a database': {
    env: { ...PRODUCTION, DATABASE_URL: '' },
    names: 'DATABASE_URL',
  },
  'production without a secret': { env: { ...PRODUCTION, JWT_SECRET: '' }, names: 'JWT_SECRET' },
  'production with the secret of the old system': {
    env: { ...PRODUCTION, JWT_SECRET: 'supersecretkey' },
    names: 'JWT_SECRET',
    hides: 'supersecretkey',
  },
  'production with the old secret made longer': {
    env: { ...PRODUCTION, JWT_SECRET: 'supersecretkeysupersecretkeysupersecretkey' },
    names: 'JWT_SECRET',
    hides: 'supersecretkey',
  },
  'production with a short secret': {
    env: { ...PRODUCTION, JWT_SECRET: 'kX7-short-canary' },
    names: 'JWT_SECRET',
    hides: 'kX7-short-canary',
  },
  'production with demo users': {
    env: { ...PRODUCTION, JWT_SECRET: GOOD_SECRET, SEED_DEMO: 'true' },
    names: 'SEED_DEMO',
    hides: GOOD_SECRET,
  },
  'production with passwords that are hashed too cheaply': {
    env: { ...PRODUCTION, JWT_SECRET: GOOD_SECRET, PASSWORD_HASH_COST: '9' },
    names: 'PASSWORD_HASH_COST',
  },
  'a port that is no number': { env: { PORT: 'eighty' }, names: 'PORT', shows: '"eighty"' },
  'a port that does not exist': { env: { PORT: '70000' }, names: 'PORT', shows: '70000' },
  'a host that is not of this machine': {
    env: { HOST: '192.0.2.1' },
    names: 'HOST',
    shows: '192.0.2.1',
  },
  'figures on the port of the API': {
    env: { PORT: '4317', METRICS_PORT: '4317' },
    names: 'METRICS_PORT',
    shows: '4317',
  },
  'an address that is no database': {
    env: { DATABASE_URL: 'mysql://canary-host/x' },
    names: 'DATABASE_URL',
    hides: 'canary-host',
  },
  'a database that refuses connections': {
    env: { DATABASE_URL: NOWHERE },
    names: 'DATABASE_URL',
    shows: '127.0.0.1:1',
    hides: 'canary-password',
  },
};

describe('a server that cannot start', () => {
  let installation: Installation;
  /** Takes connections and never says a word. */
  let silent: Server;
  beforeAll(async () => {
    installation = await Installation.makeFresh();
    silent = createServer((socket) => socket.on('error', () => undefined));
    silent.listen(0, '127.0.0.1');
    await once(silent, 'listening');
  });
  afterAll(async () => {
    await removeInstallations();
    silent.close();
  });

  const silentPort = (): number => (silent.address() as AddressInfo).port;

  /** One line that says what to change; no stack, no value, no address printed. */
  async function expectRefusal(server: ServerProcess, variable: string): Promise<void> {
    expect(await server.ending()).toEqual({ code: 1, signal: null });
    const lines = server.stderr.trim().split('\n');
    expect(lines).toEqual([expect.stringMatching(/^Cannot start: /)]);
    expect(lines[0]).toContain(variable);
    expect(server.stdout).not.toContain('listens on');
  }

  it.each(Object.keys(WRONG))('reports the reason in one line: %s', async (what) => {
    const { env, names, shows, hides } = WRONG[what] as Wrong;
    const server = installation.spawn(env);
    await expectRefusal(server, names);
    if (shows !== undefined) expect(server.stderr).toContain(shows);
    if (hides !== undefined) expect(server.output).not.toContain(hides);
    expect(await installation.databaseProcesses()).toEqual([]);
  });

  it('gives up on a database that never responds', async () => {
    const url = `postgres://someone:canary-password@127.0.0.1:${silentPort()}/nowhere`;
    const server = installation.spawn({ DATABASE_URL: url });
    await expectRefusal(server, 'DATABASE_URL');
    expect(server.output).not.toContain('canary-password');
  });

  it('reports a port in use before it creates a database', async () => {
    const server = installation.spawn({ PORT: String(silentPort()) });
    await expectRefusal(server, `PORT ${silentPort()}`);
    expect(existsSync(installation.dataDir)).toBe(false);
  });

  it('reports a metrics port in use before it serves anybody', async () => {
    const server = installation.spawn({ METRICS_PORT: String(silentPort()) });
    await expectRefusal(server, `METRICS_PORT ${silentPort()}`);
    expect(existsSync(installation.dataDir)).toBe(false);
  });

  it.each([
    [['--prot', '4000'], '--prot'],
    [['--port', 'eighty'], 'PORT is "eighty"'],
    [['migrate'], 'npm run cli -- migrate'],
  ])('refuses unknown arguments: %j', async (args, named) => {
    await expectRefusal(installation.spawn({}, { args }), named);
    expect(existsSync(installation.dataDir)).toBe(false);
  });

  it('reports in one line that DATA_DIR is a file, or below one', async () => {
    const file = join(installation.home, 'a-file');
    writeFileSync(file, '');
    const servers = [file, join(file, 'below')].map((DATA_DIR) => installation.spawn({ DATA_DIR }));
    for (const server of servers) {
      await expectRefusal(server, 'DATA_DIR');
      expect(server.stderr).toContain(file);
    }
  });

  (existsSync('/proc/self') ? it : it.skip)(
    'says in one line that DATA_DIR is where no directory can be made',
    async () => {
      const servers = ['/proc/tillclock', '/proc/tillclock/data'].map((DATA_DIR) =>
        installation.spawn({ DATA_DIR }),
      );
      for (const server of servers) await expectRefusal(server, '/proc takes no new directories');
    },
  );

  it('reports in one line that DATA_DIR belongs to another program or version, and leaves it untouched', async () => {
    const foreign = join(installation.home, 'foreign');
    mkdirSync(join(foreign, 'postgres'), { recursive: true });
    writeFileSync(join(foreign, 'postgres/notes.txt'), 'mine');
    await expectRefusal(installation.spawn({ DATA_DIR: foreign }), 'holds no database');
    expect(readdirSync(join(foreign, 'postgres'))).toEqual(['notes.txt']);
    writeFileSync(join(foreign, 'postgres/PG_VERSION'), '12');
    await expectRefusal(installation.spawn({ DATA_DIR: foreign }), 'a database of PostgreSQL 12');
  });

  // Root may write everywhere.
  const isRoot = process.getuid?.() === 0;
  const mayTry = !isRoot || nobodyObstacle() === undefined;
  (mayTry ? it : it.skip)('says in one line that DATA_DIR cannot be written', async () => {
    const closed = join(installation.home, 'closed');
    mkdirSync(closed, { mode: 0o555 });
    const wrapper = isRoot ? AS_NOBODY : [];
    const server = installation.spawn({ DATA_DIR: join(closed, 'data') }, { wrapper });
    await expectRefusal(server, 'DATA_DIR');
    expect(server.stderr).toContain('cannot be written by this user');
  });

  it('takes its port from the command line', async () => {
    const server = await installation.start({ PORT: 'eighty' }, { args: ['--port', '0'] });
    server.signal('SIGTERM');
    expect(await server.ending()).toEqual({ code: 0, signal: null });
  });

  it('blames DATABASE_URL and not HOST for an unknown host name of the database', async () => {
    // Too long for a name: refused on this machine, nobody is asked.
    const url = `postgres://someone:canary-password@${'a'.repeat(64)}/nowhere`;
    await expectRefusal(installation.spawn({ DATABASE_URL: url }), 'DATABASE_URL');
  });

  it('distinguishes a wrong password and a missing database from an unreachable one', async () => {
    await installation.start();
    const wrong = new URL(await installation.databaseUrl());
    wrong.password = 'canary-password';
    const missing = await installation.databaseUrl('canary_database');
    const servers = [wrong.href, missing].map((DATABASE_URL) =>
      installation.spawn({ DATABASE_URL }),
    );
    for (const server of servers) {
      await expectRefusal(server, 'DATABASE_URL');
      expect(server.output).not.toContain('canary');
    }
    expect(servers[0]?.stderr).toMatch(/password/);
    expect(servers[1]?.stderr).toMatch(/no such database/);
  });
});
