import { DatabaseProbe } from '../../support/database.js';
import { expectStatus } from '../../support/makers.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { makeHours, type Hours } from '../../support/work.js';

const RANGE = 'from=2026-03-01&to=2026-03-31';
const HEADER =
  'user_id,name,date,worked_seconds,worked_hours,paid_break_seconds,unpaid_break_seconds,' +
  'connected_seconds,overtime_seconds,shifts,open_shifts,corrections_pending,approval\r\n';
/** More people than one piece of the file holds. */
const MANY = 120;

describe('timesheets as a CSV file', () => {
  let app: TestApp;
  let probe: DatabaseProbe;
  beforeAll(async () => {
    app = await startTestApp();
    probe = await DatabaseProbe.connect();
  });
  afterAll(async () => {
    await probe.close();
    await app.close();
  });

  async function rename(hours: Hours, name: string): Promise<void> {
    const { organizationId, userId } = hours.owner;
    const text = 'UPDATE users SET name = $3 WHERE organization_id = $1 AND id = $2';
    await probe.rows(text, [organizationId, userId, name]);
  }

  it('contain the same as the list, one row per day, and nothing that a spreadsheet executes', async () => {
    const hours = await makeHours(app.http, probe);
    await rename(hours, '=cmd("x"), Ana');
    await hours.work({
      startAt: '2026-03-02T09:00:00Z',
      endAt: '2026-03-02T17:00:18Z',
      breaks: [{ startAt: '2026-03-02T12:00:00Z', endAt: '2026-03-02T12:15:00Z' }],
      sessions: [{ startAt: '2026-03-02T09:00:00Z', endAt: '2026-03-02T10:00:00Z' }],
    });
    await hours.work({ startAt: '2026-03-01T09:00:00Z', endAt: '2026-03-01T10:00:00Z' });
    await hours.approved('2026-03-01', '2026-03-01');
    const answer = expectStatus(await hours.get(`/export?${RANGE}`), 200);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toBe(
      'attachment; filename="timesheets-2026-03-01-2026-03-31.csv"',
    );
    const who = `${hours.owner.userId},"'=cmd(""x""), Ana"`;
    expect(answer.text).toBe(
      HEADER +
        `${who},2026-03-01,3600,1.00,0,0,0,0,1,0,0,APPROVED\r\n` +
        `${who},2026-03-02,27918,7.76,0,900,3600,0,1,0,0,OPEN\r\n`,
    );
  });

  it('have everyone in one file, by name, however many there are', async () => {
    const hours = await makeHours(app.http, probe);
    const { organizationId } = hours.owner;
    const params = [organizationId, hours.shopId, MANY];
    await probe.rows(
      `INSERT INTO users SELECT $1::uuid, gen_random_uuid(), 'p' || n || '@' || $1::uuid,
         'Person ' || lpad(n::text, 3, '0'), 'EMPLOYEE', true, now(), 1, now(), now()
       FROM generate_series(1, $2::int) n`,
      [organizationId, MANY],
    );
    await probe.rows(
      `INSERT INTO shifts SELECT $1, gen_random_uuid(), id, $2, at, at + interval '1 hour', at + interval '1 hour',
         at::date, 'CLOCK', 'CLOCK', false, NULL, 1, now(), now()
       FROM (SELECT id FROM users WHERE organization_id = $1 AND name LIKE 'Person %' LIMIT $3) people,
         (VALUES ('2026-03-02T08:00:00Z'::timestamptz), ('2026-03-03T08:00:00Z')) AS starts (at)`,
      params,
    );
    const { text } = expectStatus(await hours.get(`/export?${RANGE}`), 200);
    const lines = text.slice(HEADER.length).trimEnd().split('\r\n');
    const seen = lines.map((line) => line.split(',').slice(1, 5).join(' '));
    const names = Array.from(
      { length: MANY },
      (_, n) => `Person ${String(n + 1).padStart(3, '0')}`,
    );
    expect(seen).toEqual(
      names.flatMap((name) =>
        ['2026-03-02', '2026-03-03'].map((date) => `${name} ${date} 3600 1.00`),
      ),
    );
  });

  it('have only the header if nobody worked', async () => {
    const hours = await makeHours(app.http, probe);
    expect(expectStatus(await hours.get(`/export?${RANGE}`), 200).text).toBe(HEADER);
  });

  it('have for an EMPLOYEE and a MANAGER what the list shows them', async () => {
    const hours = await makeHours(app.http, probe);
    const there = await hours.nextShop();
    const [manager, employee, stranger] = [
      await hours.person('MANAGER'),
      await hours.person(),
      await there.person(),
    ];
    const shift = { startAt: '2026-03-02T09:00:00Z', endAt: '2026-03-02T10:00:00Z' };
    await hours.work(shift, employee);
    await there.work(shift, stranger);
    await there.work(shift, manager);
    for (const [person, ids] of [
      [manager, [employee.userId]],
      [employee, [employee.userId]],
      [hours.owner, [employee.userId, stranger.userId, manager.userId]],
    ] as const) {
      const { text } = expectStatus(await hours.get(`/export?${RANGE}`, person), 200);
      const seen = text
        .slice(HEADER.length)
        .split('\r\n')
        .map((line) => line.slice(0, 36));
      expect(seen.filter((id) => id !== '').sort()).toEqual([...ids].sort());
    }
  });
});
