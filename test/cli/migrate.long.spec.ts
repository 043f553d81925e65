import { DatabaseProbe } from '../support/database.js';
import { OwnDatabase } from '../support/own-database.js';
import { CliHarness } from './cli-harness.js';

/** The advisory lock of whoever migrates. */
const MIGRATION_LOCK = 7_461_001;

let cli: CliHarness;
let database: OwnDatabase;
/** Somebody else who works with the database. */
let other: DatabaseProbe;

beforeAll(async () => {
  cli = await CliHarness.create();
});
afterAll(() => cli.remove());
beforeEach(async () => {
  database = await OwnDatabase.makeEmpty();
  other = await DatabaseProbe.connect(database.url);
});
afterEach(async () => {
  await other.close();
  await database.drop();
});

const applied = /^Applied \w+$/gm;

describe('migrate', () => {
  it('reports that it waits for another migration, and then applies the rest', async () => {
    await other.rows('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const running = cli.start('migrate', { DATABASE_URL: database.url });
    await running.hasSaid('Another process migrates this database: waiting for it');
    await other.rows('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    const { code, stdout } = await running.ended;
    expect(code).toBe(0);
    expect(stdout).toMatch(applied);
  });

  it('yields to a session that blocks a table, and continues when that session has ended', async () => {
    await other.rows('BEGIN');
    // Uncommitted, it keeps everyone else from making a table of this name.
    await other.rows('CREATE TABLE organizations ()');
    const running = cli.start('migrate', { DATABASE_URL: database.url });
    await running.hasSaid('a migration has to change: trying again');
    await other.rows('ROLLBACK');
    const { code, stdout } = await running.ended;
    expect(code).toBe(0);
    expect(stdout).toMatch(applied);
  });

  it('applies each migration once when two processes start together', async () => {
    const both = await Promise.all(
      [0, 1].map(() => cli.run('migrate', { DATABASE_URL: database.url })),
    );
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    const said = both.flatMap(({ stdout }) => stdout.match(applied) ?? []);
    expect(said).toHaveLength(new Set(said).size);
    expect(await other.count('SELECT count(*) FROM migrations')).toBe(said.length);
  });
});
