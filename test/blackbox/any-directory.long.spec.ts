import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Installation, removeInstallations } from '../faults/support/installation.js';
import { ROOT } from '../faults/support/server-process.js';

jest.setTimeout(120_000);
afterAll(removeInstallations);

/** Everything that a build and a start read, except the packages. */
const SOURCES = [
  'src',
  'migrations',
  'scripts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'nest-cli.json',
];

describe('a clone in a directory whose name has an accent, spaces, parentheses and brackets', () => {
  it('can be built, and serves from a database in that directory', async () => {
    const installation = await Installation.make();
    const clone = join(installation.home, 'año (2) [x]');
    mkdirSync(clone);
    for (const name of SOURCES) {
      cpSync(join(ROOT, name), join(clone, name), { recursive: true });
    }
    symlinkSync(join(ROOT, 'node_modules'), join(clone, 'node_modules'));

    const server = await installation.start(
      { DATA_DIR: join(clone, '.data'), SEED_DEMO: 'true' },
      { script: join(clone, 'scripts/start.mjs') },
    );

    const http = await server.http();
    expect((await http.get('/health/ready')).json).toMatchObject({ migrations: 'ok' });
    const body = { email: 'admin@kpi.com', password: 'Admin123*' };
    expect((await http.post('/auth/login', { body })).status).toBe(200);
    expect((await http.get('/openapi.json')).json['paths']).toHaveProperty('/shifts/start');
    server.signal('SIGTERM');
    expect(await server.ending()).toEqual({ code: 0, signal: null });
  });
});
