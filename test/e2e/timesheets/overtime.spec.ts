import { DatabaseProbe } from '../../support/database.js';
import { expectStatus } from '../../support/makers.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { makeHours, type Hours } from '../../support/work.js';

const H = 3_600;
const SUNDAY = 7;

describe('the overtime of a timesheet', () => {
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

  async function hoursWith(rules: Record<string, unknown>): Promise<Hours> {
    const hours = await makeHours(app.http, probe);
    const { token } = hours.owner;
    expectStatus(await app.http.patch('/organization', { token, body: rules }), 200);
    return hours;
  }

  /** Ten hours from 08:00 UTC on each of these days of March 2026; the 2nd is a Monday. */
  async function workTen(hours: Hours, days: readonly number[]): Promise<void> {
    for (const day of days) {
      const date = `2026-03-${String(day).padStart(2, '0')}`;
      await hours.work({ startAt: `${date}T08:00:00Z`, endAt: `${date}T18:00:00Z` });
    }
  }

  async function overtime(hours: Hours, query: string): Promise<[string, number][]> {
    const { days } = await hours.sheet(query);
    return days.map((day) => [day.date.slice(-2), day.overtime_seconds / H]);
  }

  it('follows the daily and the weekly rule, in days and in the total', async () => {
    const hours = await hoursWith({ overtime_daily_minutes: 540, overtime_weekly_minutes: 2_400 });
    await workTen(hours, [2, 3, 4, 5, 6]);
    const query = 'from=2026-03-02&to=2026-03-08';
    expect(await overtime(hours, query)).toEqual([
      ['02', 1],
      ['03', 1],
      ['04', 1],
      ['05', 1],
      ['06', 6],
    ]);
    expect((await hours.sheet(query)).totals.overtime_seconds).toBe(10 * H);
  });

  it('is the same for a day in a range that begins in the middle of the week', async () => {
    const hours = await hoursWith({ overtime_weekly_minutes: 2_400 });
    await workTen(hours, [2, 3, 4, 5, 6, 7]);
    const whole = await overtime(hours, 'from=2026-03-02&to=2026-03-08');
    expect(whole.slice(-2)).toEqual([
      ['06', 10],
      ['07', 10],
    ]);
    expect(await overtime(hours, 'from=2026-03-06&to=2026-03-06')).toEqual(whole.slice(4, 5));
    expect(await overtime(hours, 'from=2026-03-07&to=2026-03-31')).toEqual(whole.slice(5));
  });

  it("counts weeks from the organization's first weekday", async () => {
    const hours = await hoursWith({ week_start: SUNDAY, overtime_weekly_minutes: 1_200 });
    // Saturday, Sunday, Monday, Tuesday.
    await workTen(hours, [7, 8, 9, 10]);
    expect(await overtime(hours, 'from=2026-03-10&to=2026-03-10')).toEqual([['10', 10]]);
    const { token } = hours.owner;
    await app.http.patch('/organization', { token, body: { week_start: 1 } });
    expect(await overtime(hours, 'from=2026-03-10&to=2026-03-10')).toEqual([['10', 0]]);
    expect(await overtime(hours, 'from=2026-03-07&to=2026-03-08')).toEqual([
      ['07', 0],
      ['08', 0],
    ]);
  });

  it('is zero if the organization has no rule', async () => {
    const hours = await hoursWith({ overtime_daily_minutes: null, overtime_weekly_minutes: null });
    await workTen(hours, [2, 3, 4, 5, 6, 7]);
    expect((await hours.sheet('from=2026-03-02&to=2026-03-08')).totals.overtime_seconds).toBe(0);
  });

  it('counts work in all shops, or only the work in the requested shop or in the shops of a MANAGER', async () => {
    const hours = await hoursWith({ overtime_weekly_minutes: 1_200 });
    const other = await hours.nextShop();
    await workTen(hours, [2, 3]);
    await workTen(other, [4]);
    const manager = await other.person('MANAGER');
    const query = 'from=2026-03-02&to=2026-03-08';
    expect((await hours.sheet(query)).totals.overtime_seconds).toBe(10 * H);
    const inShop = await hours.sheet(`${query}&shop_id=${other.shopId}`);
    expect(inShop.totals).toMatchObject({ worked_seconds: 10 * H, overtime_seconds: 0 });
    expect(await hours.sheet(query, manager)).toEqual(inShop);
  });
});
