import { compare } from 'bcryptjs';
import { createHmac } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import { VERSION } from '../../src/kernel/version.js';
import type { EmbeddedServer } from '../../src/platform/embedded/embedded-server.js';
import { eventually } from '../faults/support/eventually.js';
import { CliHarness, rows, superuser } from './cli-harness.js';
import { CliHost } from './cli-host.js';

/** As in seed-lock.repository.ts: one seeding process at a time. */
const SEED_LOCK = 7_461_002;

let cli: CliHarness;
let host: CliHost;

beforeAll(async () => {
  cli = await CliHarness.create();
  host = new CliHost(cli);
});
afterAll(async () => {
  await host.end();
  await cli.remove();
});

describe('the command line without a database', () => {
  afterAll(() => expect(existsSync(cli.dataDir)).toBe(false));

  test('prints help on standard output and exits with 0 for every command with --help', async () => {
    const commands = ['--help', 'seed --help', 'seed demo --help', 'migrate --help'];
    const outcomes = [];
    for (const command of commands) outcomes.push(await host.run(command));
    expect(outcomes.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
    expect(outcomes.map(({ stderr }) => stderr)).toEqual(['', '', '', '']);
    for (const word of ['backup-finished', 'migrate', 'openapi', 'seed'])
      expect(outcomes[0]?.stdout).toContain(word);
    expect(outcomes[2]?.stdout).toContain('Usage: node dist/cli.js seed demo [options]');
    for (const option of ['--receipts', '--days', '--shops', '--seed']) {
      expect(outcomes[2]?.stdout).toContain(option);
    }
  });

  test.each(['sed', '--version', 'seed demo --help'])(
    'prints and exits the same for `%s` in its own process as in a shared one',
    async (command) => expect(await cli.run(command)).toEqual(await host.run(command)),
  );

  test.each([
    ['', 'Usage:'],
    ['sed', "unknown command 'sed'"],
    ['seed nobody', "unknown command 'seed nobody'"],
    ['seed demo --recipts 3', "unknown option '--recipts'"],
    ['seed demo --receipts many', 'must be a whole number'],
    ['seed admin --email nobody', 'must be an e-mail address'],
    ['migrate now', 'not the word "now"'],
    ['backup-finished now', 'not the word "now"'],
    ['openapi file.json', 'not the word "file.json"'],
    ['seed demo 3000', 'not the word "3000"'],
    ['seed admin me@example.com', 'not the word "me@example.com"'],
    ['openapi --out nowhere/openapi.json', 'its directory does not exist'],
    ['openapi --out .', 'it is a directory'],
  ])('fails for `%s` with a reason, without colours in a pipe', async (command, why) => {
    const { code, stdout, stderr } = await host.run(command);
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain(why);
    expect(stderr).not.toContain('\u001b');
  });

  test('prints the version for --version', async () => {
    expect(await host.run('--version')).toMatchObject({ code: 0, stdout: `${VERSION}\n` });
  });

  test('reports a wrong setting in one line', async () => {
    const { code, stderr } = await host.run('migrate', { PORT: 'eighty' });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Cannot run: PORT [^\n]+\n$/);
  });

  test('reports a database that does not respond in one line', async () => {
    const url = 'postgres://nobody:secret@127.0.0.1:1/none';
    const { code, stderr } = await host.run('migrate', { DATABASE_URL: url });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^The database cannot be used: [^\n]+\n$/);
    expect(stderr).not.toContain('secret');
  });

  test('shows a command in its help as it was typed', async () => {
    const { stdout } = await host.run('migrate --help', { npm_lifecycle_event: 'cli' });
    expect(stdout).toContain('Usage: npm run cli -- migrate [options]');
  });

  test('writes the OpenAPI document with two-space indents and a final newline, to standard output or a file', async () => {
    const file = join(cli.home, 'openapi.json');
    const [plain, written] = [await cli.run('openapi'), await cli.run(`openapi --out ${file}`)];
    expect(plain.code).toBe(0);
    expect(plain.stdout).toBe(`${JSON.stringify(JSON.parse(plain.stdout), null, 2)}\n`);
    expect(Object.keys(JSON.parse(plain.stdout).paths)).toContain('/shops/{shop_id}/receipts');
    // Into the file, and nothing to standard output.
    expect(written).toEqual({ code: 0, stdout: '', stderr: `Wrote ${file}\n` });
    expect(readFileSync(file, 'utf8')).toBe(plain.stdout);
  });

  test('ends openapi silently when its reader closes the pipe', async () => {
    const running = cli.start('openapi');
    running.child.stdout?.once('data', () => running.child.stdout?.destroy());
    expect(await running.ended).toMatchObject({ code: 0, stderr: '' });
  });

  test('refuses the demo in production', async () => {
    const { code, stderr } = await host.run(
      'seed demo',
      production('postgres://a:b@127.0.0.1:1/c'),
    );
    expect(code).toBe(1);
    expect(stderr).toContain('not for production');
  });
});

describe('seed admin', () => {
  let server: EmbeddedServer;
  let db: Client;

  beforeAll(async () => {
    server = await cli.startServer();
    db = await superuser(server);
  });
  afterAll(async () => {
    await db.end();
    await server.stop();
  });

  test('runs after migrate, which lists what it applied, and nothing on the second run', async () => {
    const [first, second] = [await cli.run('migrate'), await cli.run('migrate')];
    expect([first.code, second.code]).toEqual([0, 0]);
    expect(first.stdout).toMatch(/^(Applied \w+\n)+The schema is up to date\n$/);
    expect(second.stdout).toBe('The schema is up to date\n');
  });

  test('creates the known ADMIN once', async () => {
    const first = await cli.run('seed admin');
    const second = await cli.run('seed admin');
    expect([first.code, second.code]).toEqual([0, 0]);
    expect(first.stdout).toContain('Password: Admin123*');
    expect(second.stdout).toContain('already exists');
    const identity = await identityOf('admin@kpi.com');
    expect(identity).toMatchObject({
      role: 'ADMIN',
      organization: 'KPI',
      must_change_password: false,
    });
    expect(await compare(digest('Admin123*'), identity.password_hash)).toBe(true);
    expect(await rows(db, 'SELECT FROM organizations')).toHaveLength(1);
  });

  test("requires the account's owner in production", async () => {
    const { code, stderr } = await host.run('seed admin', production(server.url));
    expect(code).toBe(1);
    expect(stderr).toContain('--email');
  });

  test('shows a random password once in production and requires a new one', async () => {
    const command = 'seed admin --email Boss@shop.example --organization-name Corner';
    const first = await cli.run(command, production(server.url));
    const password = /^Password: (\S{20,})$/m.exec(first.stdout)?.[1] ?? '';
    const identity = await identityOf('boss@shop.example');
    expect(first.code).toBe(0);
    expect(identity).toMatchObject({
      role: 'ADMIN',
      organization: 'Corner',
      must_change_password: true,
    });
    expect(await compare(digest(password), identity.password_hash)).toBe(true);

    const second = await cli.run(command, production(server.url));
    expect(second.code).toBe(1);
    expect(second.stdout).toBe('');
    expect(second.stderr).toContain('already exists');
    expect((await identityOf('boss@shop.example')).password_hash).toBe(identity.password_hash);
  });

  test('gives a random password in production even for the e-mail address of the demo', async () => {
    await rows(db, "DELETE FROM login_identities WHERE email = 'admin@kpi.com'");
    const { code, stdout } = await cli.run(
      'seed admin --email admin@kpi.com',
      production(server.url),
    );
    expect(code).toBe(0);
    expect(stdout).not.toContain('Admin123*');
    const identity = await identityOf('admin@kpi.com');
    expect(identity).toMatchObject({ must_change_password: true });
    expect(await compare(digest('Admin123*'), identity.password_hash)).toBe(false);
  });

  test('run twice at once creates one ADMIN, which the other run finds', async () => {
    await rows(db, `SELECT pg_advisory_lock(${SEED_LOCK})`);
    const both = [1, 2].map(() => cli.run('seed admin --email twin@shop.example'));
    await eventually('two that wait', async () => {
      const waiting = "SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted";
      return (await rows(db, waiting)).length === 2;
    });
    await rows(db, `SELECT pg_advisory_unlock(${SEED_LOCK})`);
    const outcomes = await Promise.all(both);
    expect(outcomes.map(({ code }) => code)).toEqual([0, 0]);
    const said = outcomes.map(({ stdout }) => stdout).join('');
    expect(said.match(/^Password: /gm)).toHaveLength(1);
    expect(said.match(/already exists/g)).toHaveLength(1);
  });

  async function identityOf(email: string): Promise<{ password_hash: string }> {
    const [row] = await rows<{ password_hash: string }>(
      db,
      `SELECT i.password_hash, i.must_change_password, u.role, o.name AS organization
        FROM login_identities i
        JOIN users u ON u.organization_id = i.organization_id AND u.id = i.user_id
        JOIN organizations o ON o.organization_id = i.organization_id
        WHERE i.email = '${email}'`,
    );
    if (!row) throw new Error(`${email} is not there`);
    return row;
  }
});

function production(databaseUrl: string): Record<string, string> {
  return {
    NODE_ENV: 'production',
    DATABASE_URL: databaseUrl,
    JWT_SECRET: 'only-for-tests-4f1c9a7be2d05836c1aa90',
  };
}

/** What is hashed in place of the password. See password-worker.mjs. */
function digest(password: string): string {
  return createHmac('sha256', 'tillclock password').update(password).digest('base64');
}
