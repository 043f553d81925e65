import { eventually } from './support/eventually.js';
import { Installation, removeInstallations } from './support/installation.js';
import { probing } from './support/probe.js';

afterAll(removeInstallations);

/** The statement that notes the end of a run takes long enough to be cut off. */
const SLOW_ENDS = `
  CREATE FUNCTION pgboss.slow_end() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    IF NEW.state = 'completed' AND NEW.name = 'delete-expired' THEN PERFORM pg_sleep(120); END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER slow_end BEFORE UPDATE ON pgboss.job FOR EACH ROW EXECUTE FUNCTION pgboss.slow_end();
  DELETE FROM pgboss.job WHERE name = 'delete-expired';
  INSERT INTO pgboss.job (name, policy) VALUES ('delete-expired', 'stately')`;
const CUT_OFF = `SELECT count(pg_terminate_backend(pid, 5000)) FROM pg_stat_activity
  WHERE wait_event = 'PgSleep' AND application_name LIKE '% jobs'`;

describe('the server whose job queue loses the database at the end of a run', () => {
  it('keeps running', async () => {
    const installation = await Installation.make();
    await installation.start();
    const adminUrl = await installation.adminUrl();
    await probing(adminUrl, (probe) => probe.rows(SLOW_ENDS));
    // Another instance, which takes the run as soon as it starts.
    const databaseUrl = await installation.databaseUrl();
    const server = await installation.start({ DATABASE_URL: databaseUrl });
    const http = await server.http();
    await probing(adminUrl, (probe) =>
      eventually('a run is over', async () => (await probe.number(CUT_OFF)) > 0),
    );
    await eventually(
      () => `the failure is in the log: ${server.output.slice(-1_500)}`,
      () => !server.isAlive || server.output.includes('a statement that nobody waited for'),
    );
    expect([server.isAlive, server.stderr]).toEqual([true, '']);
    expect((await http.get('/health/ready')).status).toBe(200);
  });
});
