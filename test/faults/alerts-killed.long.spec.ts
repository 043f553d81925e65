import { expectStatus } from '../support/makers.js';
import { makeHours } from '../support/work.js';
import { eventually } from './support/eventually.js';
import { SendingServers } from './support/sending-servers.js';

const EVERY_SECOND = { ALERTS_EVERY_SECONDS: '1' };
const EIGHT_HOURS_MS = 8 * 3_600_000;
/** Servers that have an alert to tell, and wait for the table of messages. */
const TELLING = `SELECT application_name AS name FROM pg_stat_activity
  WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%INSERT INTO pgboss.job%'`;

describe('two servers, one of which is killed while it sends an alert,', () => {
  let sending: SendingServers;
  beforeEach(async () => {
    sending = await SendingServers.open();
  });
  afterEach(() => sending.close());

  it('raise the alert once and notify each person once', async () => {
    const { mails, pushes, database } = sending;
    const { probe } = database;
    const instances = [await sending.start(EVERY_SECOND), await sending.start(EVERY_SECOND)];
    const [first] = instances;
    if (!first) throw new Error('There is no server');
    const http = await first.http();
    const hours = await makeHours(http, probe);
    const manager = await hours.person('MANAGER');
    const employee = await hours.person();
    const { token } = manager;
    const body = { ...pushes.subscription('browser'), device: 'Phone' };
    expectStatus(await http.post('/messages/push-subscriptions', { token, body }), 201);
    const holder = await sending.holder();
    await holder.rows('BEGIN');
    await holder.rows('LOCK TABLE pgboss.job IN SHARE MODE');
    const startAt = new Date(Date.now() - EIGHT_HOURS_MS).toISOString();
    await hours.work(
      { startAt, sessions: [{ startAt, lastSeenAt: new Date().toISOString() }] },
      employee,
    );
    let victim: (typeof instances)[number] | undefined;
    // A server gives up after some seconds and tries again, so one of them can always be found.
    await eventually('a server tells of an alert', async () => {
      const [telling] = await probe.rows<{ name: string }>(TELLING);
      victim = instances.find(({ pid }) => telling?.name.endsWith(` ${pid}`));
      return victim !== undefined;
    });
    if (victim) await sending.kill(victim);
    await holder.close();
    await eventually('the manager was told', () => pushes.received.length > 0);
    await mails.to(manager.email);
    await sending.start(EVERY_SECOND);
    await untilLookedAt(3);
    await sending.untilNothingWaits();
    const alerts = await probe.rows<{ rule: string; state: string }>(
      "SELECT rule, state FROM alerts WHERE rule = 'BREAK_MISSING'",
    );
    expect(alerts).toEqual([{ rule: 'BREAK_MISSING', state: 'OPEN' }]);
    const told = [mails.received.filter(({ to }) => to === manager.email), pushes.received];
    expect(told.map(({ length }) => length)).toEqual([1, 1]);
  });

  /** Waits for further evaluations, each of which could have told of the alert again. */
  async function untilLookedAt(times: number): Promise<void> {
    const { probe } = sending.database;
    const claims = new Set<string>();
    await eventually(`${times} more evaluations`, async () => {
      const [row] = await probe.rows<{ at: string }>(
        'SELECT claimed_at::text AS at FROM alert_evaluations',
      );
      if (row) claims.add(row.at);
      return claims.size > times;
    });
  }
});
