import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EmbeddedServer } from '../../src/platform/embedded/embedded-server.js';
import {
  cleanUp,
  makeFilledHome,
  makeHome,
  query,
  start,
  startProcess,
  until,
} from './embedded-harness.js';

interface Row {
  readonly value: string;
}

describe('the embedded server in an empty directory', () => {
  let dataDir: string;
  let server: EmbeddedServer;
  beforeAll(async () => {
    dataDir = await makeHome();
    server = await start(dataDir);
  });
  afterAll(cleanUp);

  it('provides a usable address for an owner who is not a superuser, with the extensions', async () => {
    expect(server.role).toBe('owner');
    expect(new URL(server.url).hostname).toBe('127.0.0.1');
    const roles = await query<{ super: boolean; makes: boolean; owner: string }>(
      server.url,
      `SELECT rolsuper AS super, rolcreaterole AS makes, pg_get_userbyid(datdba) AS owner
         FROM pg_roles, pg_database WHERE rolname = current_user AND datname = current_database()`,
    );
    expect(roles).toEqual([{ super: false, makes: true, owner: 'tillclock' }]);
    const extensions = await query<Row>(
      server.url,
      `SELECT extname AS value FROM pg_extension
        WHERE extnamespace = 'public'::regnamespace ORDER BY extname`,
    );
    expect(extensions.map((row) => row.value)).toEqual(
      ['btree_gist', 'citext', 'pg_stat_statements', 'pg_trgm', 'pgcrypto'].sort(),
    );
    await query(server.url, 'CREATE TABLE mine (id int)');
  });

  it('is durable, checksummed, in UTF-8 and UTC, and handles the case and the words of é', async () => {
    const rows = await query<Record<string, string>>(
      server.url,
      `SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit,
              current_setting('data_checksums') AS checksums, current_setting('jit') AS jit,
              current_setting('server_encoding') AS encoding, current_setting('timezone') AS zone,
              current_setting('max_connections') AS connections, lower('É') AS lower,
              ('É'::citext = 'é'::citext)::text AS folded, similarity('café', 'cafe')::numeric(3,2)::text AS close`,
    );
    expect(rows).toEqual([
      {
        fsync: 'on',
        commit: 'on',
        checksums: 'on',
        jit: 'off',
        encoding: 'UTF8',
        zone: 'UTC',
        connections: '100',
        lower: 'é',
        folded: 'true',
        close: '0.43',
      },
    ]);
  });

  it('makes the secrets readable only for its user, and logs no statements', async () => {
    const { mode } = await stat(join(dataDir, 'postgres-credentials.json'));
    expect(mode & 0o777).toBe(0o600);
    await expect(query(server.url, "SELECT 'canary'::int")).rejects.toThrow();
    const wrong = new URL(server.url);
    wrong.password = 'guess';
    await expect(query(wrong.href, 'SELECT 1')).rejects.toThrow(/password/);
    const log = await readFile(join(dataDir, 'postgres.log'), 'utf8');
    expect(log).not.toContain('STATEMENT');
    expect(log).not.toContain(new URL(server.url).password);
  });
});

describe('the embedded server at its start', () => {
  afterEach(cleanUp);

  it('keeps the data across a restart', async () => {
    const dataDir = await makeFilledHome();
    const first = await start(dataDir);
    await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS value');
    await first.stop();
    await first.stop();
    expect(first.postmasterPid()).toBeUndefined();
    const second = await start(dataDir);
    expect(await query(second.url, 'SELECT value FROM kept')).toEqual([{ value: 42 }]);
  });

  it('creates one cluster with one owner when two processes start at once', async () => {
    const dataDir = await makeHome();
    const both = [startProcess(dataDir), startProcess(dataDir)];
    const announced = await Promise.all(both.map((one) => one.announced));
    expect(announced.map((one) => one.role).sort()).toEqual(['guest', 'owner']);
    expect(announced[0]?.url).toBe(announced[1]?.url);
    expect(announced[0]?.pid).toBe(announced[1]?.pid);
    const guest = both[announced.findIndex((one) => one.role === 'guest')];
    await guest?.finish();
    expect(await query(announced[0]?.url ?? '', 'SELECT 1 AS value')).toEqual([{ value: 1 }]);
  });

  it('is not blocked by a process that was killed during initdb', async () => {
    const dataDir = await makeHome();
    const killed = startProcess(dataDir);
    await until('initdb is at work', async () => {
      const names = await readdir(dataDir).catch((): string[] => []);
      const draft = names.find((name) => name.startsWith('.postgres-init-'));
      const made =
        draft === undefined ? [] : await readdir(join(dataDir, draft, 'data')).catch(() => []);
      return made.includes('postgresql.conf');
    });
    await killed.kill('SIGKILL');
    await expect(stat(join(dataDir, 'postgres'))).rejects.toThrow();
    const first = await start(dataDir);
    await query(first.url, 'CREATE TABLE kept AS SELECT 1 AS value');
    await first.stop();
    const second = await start(dataDir);
    expect(await query(second.url, 'SELECT value FROM kept')).toEqual([{ value: 1 }]);
    expect((await readdir(dataDir)).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('is not blocked by a postmaster.pid whose number now belongs to another process', async () => {
    const dataDir = await makeFilledHome();
    await (await start(dataDir)).stop();
    const dir = join(dataDir, 'postgres');
    const { uid, gid } = await stat(dir);
    const other = spawn('sleep', ['60'], process.getuid?.() === 0 ? { uid, gid } : {});
    try {
      await once(other, 'spawn');
      const text = `${other.pid}\n${dir}\n1700000000\n29999\n\n127.0.0.1\n  1  1\nready   \n`;
      await writeFile(join(dir, 'postmaster.pid'), text);
      const server = await start(dataDir);
      expect(server.role).toBe('owner');
      expect(await query(server.url, 'SELECT 1 AS value')).toEqual([{ value: 1 }]);
      expect(other.exitCode).toBeNull();
    } finally {
      other.kill('SIGKILL');
    }
  });

  it('refuses a directory with other contents, and reports that', async () => {
    const dataDir = await makeHome();
    await mkdir(join(dataDir, 'postgres'), { recursive: true });
    await writeFile(join(dataDir, 'postgres', 'letter.txt'), 'mine');
    await expect(start(dataDir)).rejects.toThrow(/not empty and holds no database/);
    expect(await readdir(join(dataDir, 'postgres'))).toEqual(['letter.txt']);
  });
});
