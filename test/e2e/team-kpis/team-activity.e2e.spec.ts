import type { TeamKpisView, TeamRowView } from '../../../src/features/team-kpis/team-kpis.dto.js';
import { DatabaseProbe } from '../../support/database.js';
import { expectStatus, type Person } from '../../support/makers.js';
import { ObservedShop } from '../../support/observed-shop.js';
import { deviceEvent } from '../../support/stored-events.js';
import type { ShiftFields } from '../../support/work.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

/** Yesterday, so that nothing of it is older than what is kept. */
const DATE = new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10);
const DAYS = `from=${DATE}&to=${DATE}`;
const at = (hour: number): string => `${DATE}T${String(hour).padStart(2, '0')}:00:00Z`;
const HOUR_S = 3_600;
/** @param hour  from the beginning of the date; past 24 it is on the next one */
const instantOf = (hour: number): string =>
  new Date(Date.parse(DATE) + hour * HOUR_S * 1_000).toISOString();
/** The keys of these hours: from the hour on in which business days begin, they are those of the next day of the week. */
const hoursOfWeek = (from: number, to: number, dayStart = 0): string[] =>
  Array.from({ length: to - from }, (_, hour) => {
    const at = new Date(instantOf(from + hour));
    const day = new Date(instantOf(from + hour - dayStart));
    return `${day.getUTCDay() || 7}T${String(at.getUTCHours()).padStart(2, '0')}`;
  });
const shiftOf = (from: number, to: number): ShiftFields => ({
  startAt: instantOf(from),
  endAt: instantOf(to),
  date: DATE,
});

const ACTIVITY = [
  'observed_worked_seconds',
  'observed_working_seconds',
  'active_seconds',
  'idle_seconds',
  'utilisation_ratio',
  'idle_ratio',
] as const;
const activityOf = (row: Partial<TeamRowView> | undefined): unknown[] =>
  ACTIVITY.map((name) => row?.[name]);
const NOTHING = ACTIVITY.map(() => null);

describe('activity in team KPIs', () => {
  let app: TestApp;
  let probe: DatabaseProbe;
  let shop: ObservedShop;
  let told: Person;
  let untold: Person;
  let manager: Person;
  beforeAll(async () => {
    app = await startTestApp();
    probe = await DatabaseProbe.connect();
    shop = await ObservedShop.open(app.http, probe, { shop: { time_zone: 'UTC' } });
    told = await shop.hire();
    manager = await shop.hire('MANAGER');
    untold = await shop.hours.person('EMPLOYEE');
    for (const person of [told, untold])
      await shop.hours.work({ startAt: at(8), endAt: at(12) }, person);
    // Active for an hour and silent for three, whatever the person was told.
    const hour = deviceEvent(at(8), { durationMs: HOUR_S * 1_000, platformId: shop.platforms[0] });
    for (const person of [told, untold]) await shop.store(person, [{ ...hour }]);
  });
  afterAll(async () => {
    await probe.close();
    await app.close();
  });

  async function rowsOf({ token }: Person, query = ''): Promise<Map<string, TeamRowView>> {
    const { json } = expectStatus(await app.http.get(`/kpis/team?${DAYS}${query}`, { token }), 200);
    const { currencies } = json as unknown as TeamKpisView;
    const rows = currencies.flatMap(({ series, ...total }) => [
      ...series.map((row) => [row.key, row] as const),
      ['total', total as unknown as TeamRowView] as const,
    ]);
    return new Map(rows);
  }

  async function readersOf({ token }: Person): Promise<string[]> {
    const { json } = expectStatus(await app.http.get('/activity/readers', { token }), 200);
    return (json['data'] as { reader_id: string }[]).map(({ reader_id }) => reader_id);
  }

  it('is shown for people who were informed, and null for everybody else', async () => {
    const rows = await rowsOf(shop.owner);
    const expected = [4 * HOUR_S, 4 * HOUR_S, HOUR_S, 3 * HOUR_S, 0.25, 0.75];
    expect(activityOf(rows.get(told.userId))).toEqual(expected);
    expect(activityOf(rows.get(untold.userId))).toEqual(NOTHING);
    expect(activityOf(rows.get('total'))).toEqual(expected);
  });

  it('is the same for the person and for their manager, and the person sees nobody else’s', async () => {
    const [mine, seen] = [await rowsOf(told), await rowsOf(manager)];
    expect(activityOf(mine.get(told.userId))).toEqual(activityOf(seen.get(told.userId)));
    expect(mine.get(told.userId)?.proof.activity).toEqual(seen.get(told.userId)?.proof.activity);
    expect([...mine.keys()].sort()).toEqual([told.userId, 'total'].sort());
    const [list = ''] = mine.get(told.userId)?.proof.activity ?? [];
    const { json } = expectStatus(await app.http.get(list, { token: told.token }), 200);
    expect(json['totals']).toMatchObject({ active_seconds: HOUR_S, idle_seconds: 3 * HOUR_S });
  });

  it.each(['person', 'shop', 'weekday_hour'])(
    "is logged by %s as an access, which the person sees, except to one's own",
    async (group) => {
      const reader = await shop.hours.person('MANAGER');
      await rowsOf(told, `&group_by=${group}`);
      expect(await readersOf(told)).not.toContain(told.userId);
      expect(await readersOf(told)).not.toContain(reader.userId);
      await rowsOf(reader, `&group_by=${group}`);
      expect(await readersOf(told)).toContain(reader.userId);
      expect(await readersOf(untold)).toEqual([]);
    },
  );

  it('is hidden from a MANAGER whose shops the person has left', async () => {
    const elsewhere = await shop.nextShop({ time_zone: 'UTC' });
    const move = async (shopId: string): Promise<void> => {
      const { token } = shop.owner;
      const body = { shop_ids: [shopId] };
      const answer = await app.http.put(`/users/${told.userId}/shops`, { token, body });
      expect(answer.status).toBeLessThan(300);
    };
    await move(elsewhere);
    const left = (await rowsOf(manager)).get(told.userId);
    expect(left?.labour_seconds).toBe(4 * HOUR_S);
    expect(activityOf(left)).toEqual(NOTHING);
    await move(shop.hours.shopId);
  });

  /** Active for half an hour at the beginning of each shift and of its last hour. */
  async function observeHalfHours(
    night: ObservedShop,
    person: Person,
    shifts: readonly (readonly [number, number])[],
  ): Promise<void> {
    const hours = shifts.flatMap(([from, to]) => [from, to - 1]);
    const fields = { durationMs: (HOUR_S / 2) * 1_000, platformId: night.platforms[0] };
    await night.store(
      person,
      hours.map((hour) => deviceEvent(instantOf(hour), fields)),
    );
  }

  it.each([
    ['a night', 0, [[22, 31]]],
    ['a business day', 5, [[22, 31]]],
    [
      'two shifts around midnight',
      0,
      [
        [9, 12],
        [20, 27],
      ],
    ],
  ] as const)(
    'is in the rows as in the total after %s that lasts past the only date of a range',
    async (_what, dayStart, shifts) => {
      const business_day_start = `0${dayStart}:00`;
      const night = await ObservedShop.open(app.http, probe, {
        shop: { time_zone: 'UTC', business_day_start },
      });
      const person = await night.hire();
      for (const [from, to] of shifts) await night.hours.work(shiftOf(from, to), person);
      await observeHalfHours(night, person, shifts);
      const rows = await rowsOf(night.owner, '&group_by=weekday_hour');
      const total = rows.get('total');
      rows.delete('total');
      const worked = [...rows].filter(([, row]) => (row.observed_worked_seconds ?? 0) > 0);
      expect(worked.map(([key]) => key).sort()).toEqual(
        shifts.flatMap(([from, to]) => hoursOfWeek(from, to, dayStart)).sort(),
      );
      for (const name of ACTIVITY.slice(0, 4))
        expect(worked.reduce((sum, [, row]) => sum + Number(row[name]), 0)).toBe(total?.[name]);
      expect(total?.active_seconds).toBe(shifts.length * HOUR_S);
    },
  );

  it('has the hours of its own day, not of the next one, when that began in another shop', async () => {
    const early = await ObservedShop.open(app.http, probe, { shop: { time_zone: 'UTC' } });
    const late = await early.hours.nextShop({ time_zone: 'Europe/Lisbon' });
    const person = await early.hire();
    await early.hours.work(shiftOf(8, 10), person);
    await late.work(shiftOf(14, 15), person);
    await observeHalfHours(early, person, [[8, 10]]);
    const rows = await rowsOf(early.owner, `&group_by=weekday_hour&shop_id=${late.shopId}`);
    const worked = [...rows].filter(([, row]) => (row.observed_worked_seconds ?? 0) > 0);
    const [first = ''] = hoursOfWeek(8, 9);
    expect(worked.map(([key]) => key)).toContain(first);
    const days = new Set(worked.map(([key]) => key.split('T')[0]));
    expect([...days].sort()).toEqual([first.split('T')[0], 'total'].sort());
  });

  it('is null everywhere once it is switched off', async () => {
    await shop.decide({ enabled: false });
    for (const row of (await rowsOf(shop.owner)).values()) {
      expect(activityOf(row)).toEqual(NOTHING);
      expect(row.proof.activity).toEqual([]);
    }
    await shop.decide({ enabled: true });
  });
});
