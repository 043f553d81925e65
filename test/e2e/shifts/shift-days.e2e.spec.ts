import { startTestApp, type TestApp } from '../../support/test-app.js';
import { refusal } from '../../support/till.js';
import { shiftOf, type TimeClock, Workplace } from '../../support/workplace.js';

const HOUR_S = 3_600;

describe('the business day of a shift', () => {
  let app: TestApp;
  let madrid: Workplace;
  let newYork: Workplace;
  beforeAll(async () => {
    app = await startTestApp();
    madrid = await Workplace.open(app.http, { time_zone: 'Europe/Madrid' });
    newYork = await Workplace.open(app.http, { time_zone: 'America/New_York' });
  });
  afterAll(() => app.close());

  const WORKPLACES: Readonly<Record<string, () => Workplace>> = {
    'Europe/Madrid': () => madrid,
    'America/New_York': () => newYork,
  };

  async function add(
    clock: TimeClock,
    shopId: string,
    body: Readonly<Record<string, unknown>>,
  ): Promise<ReturnType<typeof shiftOf>> {
    return shiftOf(await clock.add({ shop_id: shopId, ...body }), 201);
  }

  it('is the day of its start, however far into the next one a night shift extends', async () => {
    const ana = await madrid.hire();
    const night = await add(ana, madrid.shopId, {
      start_at: '2025-06-10T23:59:59.999+02:00',
      end_at: '2025-06-11T08:00:00+02:00',
    });
    expect([night.business_date, night.worked_seconds]).toEqual(['2025-06-10', 8 * HOUR_S]);
    const day = await add(ana, madrid.shopId, {
      start_at: '2025-06-12T00:00:00+02:00',
      end_at: '2025-06-12T08:00:00+02:00',
    });
    expect(day.business_date).toBe('2025-06-12');
  });

  it('begins when the business day of the shop begins', async () => {
    const bar = await madrid.openShop({
      time_zone: 'Europe/Madrid',
      business_day_start: '04:00',
    });
    const ana = (await madrid.hire([bar])).under(madrid.owner);
    const dates: string[] = [];
    for (const [from, to] of [
      ['2025-06-10T22:00:00+02:00', '2025-06-11T02:00:00+02:00'],
      ['2025-06-11T03:59:59.999+02:00', '2025-06-11T04:00:00+02:00'],
      ['2025-06-11T04:00:00+02:00', '2025-06-11T05:00:00+02:00'],
    ]) {
      dates.push((await add(ana, bar, { start_at: from, end_at: to })).business_date);
    }
    expect(dates).toEqual(['2025-06-10', '2025-06-10', '2025-06-11']);
  });

  it.each([
    // From ten to six by the clock on the wall, each time.
    ['Europe/Madrid', 'spring', '2025-03-29T21:00:00Z', '2025-03-30T04:00:00Z', 7, '2025-03-29'],
    ['Europe/Madrid', 'autumn', '2025-10-25T20:00:00Z', '2025-10-26T05:00:00Z', 9, '2025-10-25'],
    ['America/New_York', 'spring', '2025-03-09T03:00:00Z', '2025-03-09T10:00:00Z', 7, '2025-03-08'],
    ['America/New_York', 'autumn', '2025-11-02T02:00:00Z', '2025-11-02T11:00:00Z', 9, '2025-11-01'],
  ] as const)(
    'counts in %s, for a night of the %s change, the hours that passed, not those of the local clock',
    async (...[zone, , start_at, end_at, hours, date]) => {
      const place = WORKPLACES[zone]?.();
      if (!place) throw new Error(`No workplace in ${zone}`);
      const ana = await place.hire();
      const shift = await add(ana, place.shopId, { start_at, end_at });
      expect([shift.worked_seconds, shift.business_date]).toEqual([hours * HOUR_S, date]);
      expect([shift.start_at, shift.end_at]).toEqual([
        start_at.replace('Z', '.000Z'),
        end_at.replace('Z', '.000Z'),
      ]);
      expect((await ana.shift(shift.id)).worked_seconds).toBe(hours * HOUR_S);
    },
  );

  it('counts a break across the change by the time that passed', async () => {
    const ana = await madrid.hire();
    const spring = await add(ana, madrid.shopId, {
      start_at: '2025-03-29T22:00:00+01:00',
      end_at: '2025-03-30T06:00:00+02:00',
      breaks: [{ start_at: '2025-03-30T01:30:00+01:00', end_at: '2025-03-30T03:30:00+02:00' }],
    });
    expect([spring.unpaid_break_seconds, spring.worked_seconds]).toEqual([HOUR_S, 6 * HOUR_S]);
    const autumn = await add(ana, madrid.shopId, {
      start_at: '2025-10-25T22:00:00+02:00',
      end_at: '2025-10-26T06:00:00+01:00',
      breaks: [{ start_at: '2025-10-26T02:30:00+02:00', end_at: '2025-10-26T02:30:00+01:00' }],
    });
    expect([autumn.unpaid_break_seconds, autumn.worked_seconds]).toEqual([HOUR_S, 8 * HOUR_S]);
  });

  it('stays right if the change skips or repeats the start of the day', async () => {
    const place = await Workplace.open(app.http, {
      time_zone: 'Europe/Madrid',
      business_day_start: '02:30',
    });
    const ana = await place.hire();
    const dateOf = async (start_at: string, end_at: string): Promise<string> =>
      (await add(ana, place.shopId, { start_at, end_at })).business_date;
    // Half past two does not exist: the day begins an hour later, at half past three.
    expect(await dateOf('2025-03-30T01:29:00Z', '2025-03-30T01:30:00Z')).toBe('2025-03-29');
    expect(await dateOf('2025-03-30T01:30:00Z', '2025-03-30T01:31:00Z')).toBe('2025-03-30');
    // It comes twice: the day begins with the first and does not end in between.
    expect(await dateOf('2025-10-26T00:29:00Z', '2025-10-26T00:30:00Z')).toBe('2025-10-25');
    expect(await dateOf('2025-10-26T00:30:00Z', '2025-10-26T00:31:00Z')).toBe('2025-10-26');
    expect(await dateOf('2025-10-26T01:15:00Z', '2025-10-26T01:30:00Z')).toBe('2025-10-26');
  });

  it('keeps a break across midnight whole', async () => {
    const ana = await madrid.hire();
    const shift = await add(ana, madrid.shopId, {
      start_at: '2025-06-10T20:00:00+02:00',
      end_at: '2025-06-11T04:00:00+02:00',
      breaks: [{ start_at: '2025-06-10T23:45:00+02:00', end_at: '2025-06-11T00:15:00+02:00' }],
    });
    expect(shift).toMatchObject({
      business_date: '2025-06-10',
      unpaid_break_seconds: HOUR_S / 2,
      worked_seconds: 7.5 * HOUR_S,
      breaks: [{ start_at: '2025-06-10T21:45:00.000Z', end_at: '2025-06-10T22:15:00.000Z' }],
    });
  });

  it("stays when the shop's zone or day start changes, and when a correction leaves start and shop", async () => {
    const place = await Workplace.open(app.http, { time_zone: 'Europe/Madrid' });
    const { token } = place.owner;
    const ana = await place.hire();
    const times = { start_at: '2025-06-11T01:00:00+02:00', end_at: '2025-06-11T05:00:00+02:00' };
    const { id } = await add(ana, place.shopId, times);
    const approveDay = async (date: string): Promise<number> => {
      const body = { shop_id: place.shopId, from: date, to: date };
      return (await app.http.post('/timesheets/periods', { token, body })).status;
    };
    for (const [version, change] of [
      [1, { business_day_start: '04:00' }],
      [2, { time_zone: 'America/New_York', business_day_start: '00:00' }],
    ] as const) {
      const path = `/shops/${place.shopId}`;
      expect((await app.http.patch(path, { token, body: change })).status).toBe(200);
      const pause = { start_at: '2025-06-11T02:00:00+02:00', end_at: times.end_at };
      // The start as it is touches nothing either.
      const same = { start_at: times.start_at, breaks: version === 1 ? [pause] : [] };
      const corrected = shiftOf(await ana.correct(id, { version, ...same }), 200);
      expect(corrected.business_date).toBe('2025-06-11');
    }
    // The day to which it would belong by the shop of now is not asked.
    expect(await approveDay('2025-06-10')).toBe(201);
    const shorter = { version: 3, end_at: '2025-06-11T04:00:00+02:00' };
    expect(shiftOf(await ana.correct(id, shorter), 200).business_date).toBe('2025-06-11');
    const moved = { version: 4, start_at: '2025-06-11T01:30:00+02:00' };
    expect(refusal(await ana.correct(id, moved))).toEqual([409, 'DAY_APPROVED']);
  });

  it('moves with a correction of the start, or of the shop', async () => {
    const shopOfNewYork = await madrid.openShop({ time_zone: 'America/New_York' });
    const ana = (await madrid.hire([madrid.shopId, shopOfNewYork])).under(madrid.owner);
    const times = { start_at: '2025-06-11T01:00:00+02:00', end_at: '2025-06-11T09:00:00+02:00' };
    const { id } = await add(ana, madrid.shopId, times);
    const dates: string[] = [];
    for (const [version, change] of [
      [1, { start_at: '2025-06-10T23:59:00+02:00' }],
      [2, { start_at: '2025-06-11T00:00:00+02:00' }],
      [3, { shop_id: shopOfNewYork }],
      [4, { shop_id: madrid.shopId }],
    ] as const) {
      dates.push(shiftOf(await ana.correct(id, { version, ...change }), 200).business_date);
    }
    expect(dates).toEqual(['2025-06-10', '2025-06-11', '2025-06-10', '2025-06-11']);
    const told = (await ana.history(id)).map(({ after }) => after['business_date']);
    expect(told).toEqual(['2025-06-11', ...dates]);
  });

  it('allows a shift of 48 hours and not a millisecond more, across any clock change', async () => {
    const ana = await madrid.hire();
    const start_at = '2025-03-29T12:00:00Z';
    const body = { shop_id: madrid.shopId, start_at, end_at: '2025-03-31T12:00:00.001Z' };
    expect(refusal(await ana.add(body))).toEqual([422, 'SHIFT_TIMES_INVALID']);
    const shift = await add(ana, madrid.shopId, { ...body, end_at: '2025-03-31T12:00:00Z' });
    expect(shift.worked_seconds).toBe(48 * HOUR_S);
  });
});
