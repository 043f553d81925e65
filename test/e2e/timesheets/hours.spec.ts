import { DatabaseProbe } from '../../support/database.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { makeHours, SILENCE_LIMIT_S, type Hours } from '../../support/work.js';

const H = 3_600;
const MARCH_2 = 'from=2026-03-02&to=2026-03-02';

describe('the hours of a timesheet', () => {
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

  const hoursOf = (shop: Record<string, unknown> = {}): Promise<Hours> =>
    makeHours(app.http, probe, shop);

  it('are shown only for days with shifts, with all their figures and totals', async () => {
    const hours = await hoursOf();
    await hours.work({ startAt: '2026-03-02T09:00:00Z', endAt: '2026-03-02T13:00:00Z' });
    await hours.work({
      startAt: '2026-03-02T15:00:00Z',
      endAt: '2026-03-02T19:00:00Z',
      breaks: [{ startAt: '2026-03-02T16:00:00Z', endAt: '2026-03-02T16:30:00Z' }],
      sessions: [{ startAt: '2026-03-02T15:00:00Z', endAt: '2026-03-02T18:00:00Z' }],
      isPending: true,
    });
    await hours.work({ startAt: '2026-03-04T09:00:00Z', endAt: '2026-03-04T10:00:00Z' });
    const sheet = await hours.sheet('from=2026-03-01&to=2026-03-31');
    expect(sheet.user_id).toBe(hours.owner.userId);
    expect(sheet.days).toEqual([
      {
        date: '2026-03-02',
        worked_seconds: 7.5 * H,
        paid_break_seconds: 0,
        unpaid_break_seconds: 0.5 * H,
        connected_seconds: 3 * H,
        overtime_seconds: 0,
        shifts: 2,
        open_shifts: 0,
        corrections_pending: 1,
        approval: 'OPEN',
        correction_requests: [],
      },
      {
        date: '2026-03-04',
        worked_seconds: H,
        paid_break_seconds: 0,
        unpaid_break_seconds: 0,
        connected_seconds: 0,
        overtime_seconds: 0,
        shifts: 1,
        open_shifts: 0,
        corrections_pending: 0,
        approval: 'OPEN',
        correction_requests: [],
      },
    ]);
    expect(sheet.totals).toEqual({
      worked_seconds: 8.5 * H,
      paid_break_seconds: 0,
      unpaid_break_seconds: 0.5 * H,
      connected_seconds: 3 * H,
      overtime_seconds: 0,
      shifts: 3,
      open_shifts: 0,
      corrections_pending: 1,
    });
  });

  it('belong, for a night, to the date on which it began, and for a voided shift to none', async () => {
    const hours = await hoursOf({ time_zone: 'Europe/Madrid' });
    const night = {
      startAt: '2026-03-02T21:00:00Z',
      endAt: '2026-03-03T05:00:00Z',
      date: '2026-03-02',
    };
    await hours.work(night);
    await hours.work({ ...night, isVoided: true });
    const sheet = await hours.sheet('from=2026-03-01&to=2026-03-31');
    expect(sheet.days.map((day) => [day.date, day.worked_seconds])).toEqual([
      ['2026-03-02', 8 * H],
    ]);
    expect(await hours.sheets('from=2026-03-03&to=2026-03-31')).toEqual([]);
    expect(await hours.sheets('from=2026-02-01&to=2026-03-01')).toEqual([]);
  });

  it.each([
    {
      what: 'spring forward in Madrid',
      zone: 'Europe/Madrid',
      shift: { startAt: '2026-03-28T21:00:00Z', endAt: '2026-03-29T04:00:00Z', date: '2026-03-28' },
      passed: 7,
    },
    {
      what: 'fall back in Madrid',
      zone: 'Europe/Madrid',
      shift: { startAt: '2026-10-24T20:00:00Z', endAt: '2026-10-25T05:00:00Z', date: '2026-10-24' },
      passed: 9,
    },
    {
      what: 'spring forward in New York',
      zone: 'America/New_York',
      shift: { startAt: '2026-03-08T03:00:00Z', endAt: '2026-03-08T10:00:00Z', date: '2026-03-07' },
      passed: 7,
    },
    {
      what: 'fall back in New York',
      zone: 'America/New_York',
      shift: { startAt: '2026-11-01T02:00:00Z', endAt: '2026-11-01T11:00:00Z', date: '2026-10-31' },
      passed: 9,
    },
  ])(
    'are, for a night from 22:00 to 06:00 in which clocks $what, the $passed that passed',
    async ({ zone, shift, passed }) => {
      const hours = await hoursOf({ time_zone: zone });
      await hours.work(shift);
      const sheet = await hours.sheet(`from=${shift.date}&to=${shift.date}`);
      const day = [sheet.days[0]?.date, sheet.totals.worked_seconds];
      expect(day).toEqual([shift.date, passed * H]);
    },
  );

  it.each([
    {
      shop: { time_zone: 'Pacific/Kiritimati', business_day_start: '00:00' },
      shift: { startAt: '2026-02-28T10:00:00Z', date: '2026-03-01' },
    },
    {
      shop: { time_zone: 'Etc/GMT+12', business_day_start: '23:59' },
      shift: { startAt: '2026-03-03T11:58:00Z', date: '2026-03-01' },
    },
  ])(
    "are found however far the shop's date is from that of UTC ($shop.time_zone)",
    async ({ shop, shift }) => {
      const hours = await hoursOf(shop);
      await hours.work(shift);
      const sheet = await hours.sheet(`from=${shift.date}&to=${shift.date}`);
      expect(sheet.days.map((day) => day.date)).toEqual([shift.date]);
    },
  );

  it('exclude unpaid breaks and include paid ones, also across midnight', async () => {
    const hours = await hoursOf();
    await hours.work({
      startAt: '2026-03-02T20:00:00Z',
      endAt: '2026-03-03T04:00:00Z',
      breaks: [
        { startAt: '2026-03-02T21:00:00Z', endAt: '2026-03-02T21:15:00Z', isPaid: true },
        { startAt: '2026-03-02T23:50:00Z', endAt: '2026-03-03T00:20:00Z' },
        { startAt: '2026-03-03T02:00:00Z', endAt: '2026-03-03T02:05:00Z', isPaid: true },
        { startAt: '2026-03-03T03:00:00Z', endAt: '2026-03-03T03:10:00Z' },
      ],
    });
    expect((await hours.sheet(MARCH_2)).totals).toMatchObject({
      worked_seconds: 8 * H - 2_400,
      paid_break_seconds: 1_200,
      unpaid_break_seconds: 2_400,
    });
  });

  it('are rounded down to whole seconds once per shift, and days and totals add those up', async () => {
    const hours = await hoursOf();
    // Each 10.999 s less 0.6 s; 0.6 s unpaid; 1.998 s paid; 7.999 s connected.
    for (const hour of ['02T09', '02T10', '02T11', '03T09']) {
      const at = (seconds: string): string => `2026-03-${hour}:00:${seconds}Z`;
      await hours.work({
        startAt: at('00'),
        endAt: at('10.999'),
        breaks: [
          { startAt: at('01'), endAt: at('01.6') },
          { startAt: at('02'), endAt: at('02.999'), isPaid: true },
          { startAt: at('03'), endAt: at('03.999'), isPaid: true },
        ],
        sessions: [{ startAt: at('00'), endAt: at('07.999') }],
      });
    }
    const { days, totals } = await hours.sheet('from=2026-03-02&to=2026-03-03');
    const figures = [days[0], totals].map((of) => [
      of?.worked_seconds,
      of?.unpaid_break_seconds,
      of?.paid_break_seconds,
      of?.connected_seconds,
    ]);
    expect(figures).toEqual([
      [30, 0, 3, 21],
      [40, 0, 4, 28],
    ]);
  });

  it('are connected while at least one session is, each second once, and only inside the shift', async () => {
    const hours = await hoursOf();
    await hours.work({
      startAt: '2026-03-02T09:00:00Z',
      endAt: '2026-03-02T17:00:00Z',
      sessions: [
        // An hour before and the first of the shift.
        { startAt: '2026-03-02T08:00:00Z', endAt: '2026-03-02T10:00:00Z' },
        { startAt: '2026-03-02T09:30:00Z', endAt: '2026-03-02T11:00:00Z' },
        { startAt: '2026-03-02T09:45:00Z', endAt: '2026-03-02T09:50:00Z' },
        { startAt: '2026-03-02T11:00:00Z', endAt: '2026-03-02T11:15:00Z' },
        // The last half an hour of the shift; then one that came after it, and one that is all before.
        { startAt: '2026-03-02T16:30:00Z', endAt: '2026-03-02T17:00:00Z' },
        { startAt: '2026-03-02T18:00:00Z', endAt: '2026-03-02T18:00:00Z' },
        { startAt: '2026-03-02T07:00:00Z', endAt: '2026-03-02T08:00:00Z' },
        { startAt: '2026-03-02T15:00:00Z', endAt: '2026-03-02T15:00:00Z' },
      ],
    });
    expect((await hours.sheet(MARCH_2)).totals.connected_seconds).toBe(2.25 * H + 0.5 * H);
  });

  it('count until now for anything still running', async () => {
    const hours = await hoursOf();
    const begin = await now();
    const ago = (minutes: number): string => new Date(begin - minutes * 60_000).toISOString();
    await hours.work({
      startAt: ago(180),
      breaks: [{ startAt: ago(120), endAt: ago(110), isPaid: true }, { startAt: ago(30) }],
      sessions: [{ startAt: ago(60), lastSeenAt: ago(1) }],
    });
    const date = ago(180).slice(0, 10);
    const { totals } = await hours.sheet(`from=${date}&to=${date}`);
    const passedS = Math.ceil(((await now()) - begin) / 1_000);
    expect(totals).toMatchObject({ open_shifts: 1, paid_break_seconds: 600 });
    // The break still runs, so no more is worked.
    expect(totals.worked_seconds).toBe(150 * 60);
    for (const [seconds, minutes] of [
      [totals.unpaid_break_seconds, 30],
      [totals.connected_seconds, 60],
    ] as const) {
      expect(seconds).toBeGreaterThanOrEqual(minutes * 60);
      expect(seconds).toBeLessThanOrEqual(minutes * 60 + passedS);
    }
  });

  it('end, for a session that is silent for too long, at the limit after it was last seen', async () => {
    const hours = await hoursOf();
    const begin = await now();
    const ago = (seconds: number): string => new Date(begin - seconds * 1_000).toISOString();
    const start = ago(2 * H);
    const late = { startAt: start, lastSeenAt: ago(SILENCE_LIMIT_S + 5) };
    await hours.work({ startAt: start, sessions: [late] });
    const date = start.slice(0, 10);
    const { totals } = await hours.sheet(`from=${date}&to=${date}`);
    expect(totals.connected_seconds).toBe(2 * H - 5);
  });

  it('are zero, and never negative, for anything that begins ahead of the clock', async () => {
    const hours = await hoursOf();
    const ahead = (minutes: number): string =>
      new Date(Date.now() + minutes * 60_000).toISOString();
    const startAt = ahead(4);
    await hours.work({
      startAt,
      breaks: [{ startAt: ahead(4.5) }],
      sessions: [{ startAt }],
    });
    const date = startAt.slice(0, 10);
    expect((await hours.sheet(`from=${date}&to=${date}`)).totals).toMatchObject({
      worked_seconds: 0,
      unpaid_break_seconds: 0,
      connected_seconds: 0,
      open_shifts: 1,
    });
  });

  it('count a break that ends ahead of the clock until now, like the shift around it', async () => {
    const hours = await hoursOf();
    const begin = await now();
    const from = (minutes: number): string => new Date(begin + minutes * 60_000).toISOString();
    const startAt = from(-60);
    await hours.work({
      startAt,
      breaks: [
        { startAt: from(-50), endAt: from(-40), isPaid: true },
        { startAt: from(-20), endAt: from(4) },
      ],
    });
    const date = startAt.slice(0, 10);
    const { totals } = await hours.sheet(`from=${date}&to=${date}`);
    expect(totals).toMatchObject({ worked_seconds: 40 * 60, paid_break_seconds: 600 });
  });

  /** By the database's clock, in milliseconds. */
  function now(): Promise<number> {
    return probe.count('SELECT extract(epoch FROM clock_timestamp()) * 1000');
  }
});
