import { expectStatus } from '../support/makers.js';
import { makeTill } from '../support/till.js';
import { eventually } from './support/eventually.js';
import { SendingServers } from './support/sending-servers.js';
import type { ServerProcess } from './support/server-process.js';

const EVERY_SECOND = { REPORTS_EVERY_SECONDS: '1' };
/** Servers that are about to store what a report says of people, and wait for their table. */
const STORING = `SELECT application_name AS name FROM pg_stat_activity
  WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE 'INSERT INTO "report_people"%'`;
/** Nobody waits until a claim has expired. */
const DUE = `UPDATE report_shops SET next_look_at = now() - interval '1 second' WHERE (organization_id, shop_id) IN (
  SELECT organization_id, shop_id FROM report_shops FOR UPDATE SKIP LOCKED)`;
const HALF = `SELECT r.id FROM reports r WHERE r.version <> (SELECT count(*) FROM report_versions v
    WHERE v.report_id = r.id) OR NOT EXISTS (SELECT FROM report_people p WHERE p.report_id = r.id)`;

describe('two servers, one of which is killed while it stores a report,', () => {
  let sending: SendingServers;
  beforeEach(async () => {
    sending = await SendingServers.open();
  });
  afterEach(() => sending.close());

  it('leave no partial report, create it once, and announce it once', async () => {
    const { database, mails } = sending;
    const { probe } = database;
    const instances = [await sending.start(EVERY_SECOND), await sending.start(EVERY_SECOND)];
    const [first] = instances;
    if (!first) throw new Error('There is no server');
    const http = await first.http();
    const till = await makeTill(http, { time_zone: 'UTC' });
    const { token, email } = till.person;
    const body = { shop_id: till.shopId, day: true, week: false, month: false };
    expectStatus(await http.put('/reports/subscriptions', { token, body }), 200);
    const holder = await sending.holder();
    await holder.rows('BEGIN');
    await holder.rows('LOCK TABLE report_people IN SHARE MODE');
    // The servers may have looked at the shop before it sold anything.
    await probe.rows('DELETE FROM report_shops');
    const occurred_at = new Date(Date.now() - 86_400_000).toISOString();
    await till.sell([{ sku: 'A', qty: 1, unit_price: 4 }], { occurred_at });
    await probe.rows('DELETE FROM report_shops');
    let victim: ServerProcess | undefined;
    // A server gives up after some seconds and tries again, so one of them can always be found.
    await eventually('a server stores a report', async () => {
      const [storing] = await probe.rows<{ name: string }>(STORING);
      victim = instances.find(({ pid }) => storing?.name.endsWith(` ${pid}`));
      if (!victim) await probe.rows(DUE);
      return victim !== undefined;
    });
    if (victim) await sending.kill(victim);
    expect(await probe.count('SELECT count(*) FROM report_versions')).toBe(0);
    await holder.close();
    await eventually('the reports are made', async () => {
      await probe.rows(DUE);
      return (await probe.count('SELECT count(*) FROM reports WHERE total_receipts = 1')) > 0;
    });
    await mails.to(email);
    await sending.untilNothingWaits();
    expect(await probe.rows(HALF)).toEqual([]);
    expect(mails.received.filter(({ to }) => to === email)).toHaveLength(1);
  });
});
