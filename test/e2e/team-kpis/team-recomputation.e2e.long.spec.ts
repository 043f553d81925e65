import type {
  SummaryGroupView,
  SummaryView,
} from '../../../src/features/activity/summary/summary.dto.js';
import type { ReceiptView } from '../../../src/features/receipts/receipt-views.dto.js';
import type { AttendanceView } from '../../../src/features/schedules/attendance.dto.js';
import type { ShiftView } from '../../../src/features/shifts/shift-views.dto.js';
import type { StaffingView } from '../../../src/features/team-kpis/staffing/staffing.dto.js';
import type { TeamFiguresView } from '../../../src/features/team-kpis/team-figures.dto.js';
import type { TeamKpisView, TeamRowView } from '../../../src/features/team-kpis/team-kpis.dto.js';
import { addDays } from '../../../src/kernel/business-day.js';
import { DatabaseProbe } from '../../support/database.js';
import { expectStatus, makeOwner, makeShop, makeUser, type Person } from '../../support/makers.js';
import { addRandomActivity } from '../../support/random-activity.js';
import {
  referenceActivity,
  referenceConnected,
  type ObservedWorld,
  type ReferenceActivity,
} from '../../support/reference-activity.js';
import {
  referenceStaffing,
  referenceTeam,
  type KeyOf,
  type ReferenceRow,
  type ReferenceShop,
  type ReferenceWage,
  type ReferenceWorld,
} from '../../support/reference-team.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

type Fields = Record<string, unknown>;

/** Clocks go back on 25 October in Madrid and on 1 November in St. John's; the range crosses a month. */
const RANGE = { from: '2026-10-24', to: '2026-11-02' };
const FIRST_NIGHT = Date.parse('2026-10-21T16:00:00Z');
const NIGHTS = 13;
const HOUR_MS = 3_600_000;
const OVERTIME = { dailyS: 6 * 3_600, weeklyS: 24 * 3_600, percent: 150 };
const MONTH_MINUTES = 9_600;
const DATES = 10;
/** The figures that rows of hours add up to. */
const SUMS = [
  'labour_seconds',
  'connected_seconds',
  'total_receipts',
  'observed_worked_seconds',
  'observed_working_seconds',
  'active_seconds',
  'idle_seconds',
] as const;

/** Numbers that are the same in every run. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

/** Sales, shifts, corrections, wages and plans at random, sent over HTTP in any order. */
class RandomTeam {
  readonly shops: ReferenceShop[] = [];
  readonly people: Person[] = [];
  private readonly wages = new Map<string, ReferenceWage>();
  private readonly shiftIds: string[] = [];
  private readonly receipts: ReceiptView[] = [];

  private constructor(
    readonly app: TestApp,
    readonly owner: Person,
    private readonly random: (below: number) => number,
  ) {}

  static async make(app: TestApp, seed: number): Promise<RandomTeam> {
    const owner = await makeOwner(app.http, { currency: 'EUR' });
    const team = new RandomTeam(app, owner, randomFrom(seed));
    await team.send('PATCH', '/organization', {
      receipt_limit_days: 3_660,
      overtime_daily_minutes: OVERTIME.dailyS / 60,
      overtime_weekly_minutes: OVERTIME.weeklyS / 60,
      overtime_factor_percent: OVERTIME.percent,
      monthly_wage_minutes: MONTH_MINUTES,
    });
    const madrid = { time_zone: 'Europe/Madrid', business_day_start: '05:00' };
    const newfoundland = { time_zone: 'America/St_Johns', business_day_start: '00:00' };
    for (const clock of [madrid, newfoundland])
      team.shops.push({ id: await makeShop(app.http, owner, clock), ...clock });
    const shop_ids = team.shops.map(({ id }) => id);
    for (let count = 0; count < 2; count += 1)
      team.people.push(await makeUser(app.http, owner, { role: 'EMPLOYEE', shop_ids }));
    for (const person of team.people) await team.live(person);
    return team;
  }

  private async send(method: string, path: string, body?: Fields): Promise<Fields> {
    const { token } = this.owner;
    const answer = await this.app.http.send(method, path, { token, ...(body ? { body } : {}) });
    return answer.status >= 300 ? expectStatus(answer, 200).json : answer.json;
  }

  /** A shift for most nights, of 3 to 10 hours, one at a time. */
  private async live({ userId }: Person): Promise<void> {
    await this.wage(userId, `2026-10-${26 + this.random(3)}`);
    await this.wage(userId, '2026-10-30');
    for (let night = 0; night < NIGHTS; night += 1) {
      if (this.random(6) === 0) continue;
      const begin = FIRST_NIGHT + night * 24 * HOUR_MS + this.random(6 * 3_600) * 1_000;
      const end = begin + (3 * 3_600 + this.random(7 * 3_600)) * 1_000;
      await this.work(userId, begin, end);
      await this.plan(userId, begin, end);
      for (let sale = this.random(3); sale >= 0; sale -= 1) await this.sell(userId, begin, end);
    }
  }

  private shopId(): string {
    return this.shops[this.random(2)]?.id ?? '';
  }

  private async wage(userId: string, valid_from: string): Promise<void> {
    const unit = this.random(2) === 0 ? 'HOUR' : 'MONTH';
    const amount_minor = unit === 'HOUR' ? 900 + this.random(900) : 150_000 + this.random(99_999);
    const valid_to = this.random(3) === 0 ? '2026-11-01' : null;
    const body = {
      amount: amount_minor / 100,
      unit,
      valid_from,
      ...(valid_to ? { valid_to } : {}),
    };
    const { id } = await this.send('POST', `/users/${userId}/wages`, body);
    const wage = { user_id: userId, amount_minor, unit, valid_from, valid_to } as const;
    this.wages.set(String(id), wage);
    if (this.random(3) > 0) return;
    const corrected = amount_minor + 1;
    await this.send('PATCH', `/wages/${String(id)}`, { amount: corrected / 100 });
    this.wages.set(String(id), { ...wage, amount_minor: corrected });
  }

  private async work(userId: string, begin: number, end: number): Promise<void> {
    const rest = (from: number, is_paid: boolean): Fields => ({
      ...{ name: 'Rest', is_paid, start_at: iso(from), end_at: iso(from + 1_000 * 1_111) },
    });
    const breaks = [rest(begin + HOUR_MS, false), rest(begin + 2 * HOUR_MS, true)];
    const times = { start_at: iso(begin), end_at: iso(end), breaks };
    const body = { user_id: userId, shop_id: this.shopId(), ...times, reason: 'On paper' };
    const { id, version } = await this.send('POST', '/shifts', body);
    this.shiftIds.push(String(id));
    if (this.random(4) === 0) {
      const change = { version, reason: 'Left earlier', end_at: iso(end - 1_777_000) };
      await this.send('PATCH', `/shifts/${String(id)}`, change);
    } else if (this.random(8) === 0) {
      const change = { version, reason: 'By mistake' };
      await this.send('POST', `/shifts/${String(id)}/void`, change);
    }
  }

  private async plan(userId: string, begin: number, end: number): Promise<void> {
    const late = (this.random(5) - 2) * 600_000;
    const times = { start_at: iso(begin + late), end_at: iso(end + late) };
    await this.send('POST', '/schedules', { shop_id: this.shopId(), user_id: userId, ...times });
  }

  private async sell(seller_id: string, begin: number, end: number): Promise<void> {
    const occurred_at = iso(begin + this.random((end - begin) / 1_000) * 1_000);
    const lines = [{ sku: 'TEA', qty: 1 + this.random(3_000) / 1_000, unit_price: 2.4 }];
    const path = `/shops/${this.shopId()}/receipts`;
    const sale = await this.send('POST', path, { seller_id, occurred_at, lines });
    this.receipts.push(sale as unknown as ReceiptView);
    if (this.random(3) > 0) return;
    const back = { occurred_at, seller_id, lines: [{ line_number: 1, qty: 0.5 }] };
    const refund = await this.send('POST', `${path}/${String(sale['id'])}/refunds`, back);
    this.receipts.push(refund as unknown as ReceiptView);
  }

  async publish(): Promise<void> {
    for (const { id: shop_id } of this.shops)
      await this.send('POST', '/schedules/publish', {
        shop_id,
        from: '2026-10-01',
        to: '2026-11-30',
      });
  }

  async world(): Promise<ReferenceWorld> {
    const shifts: ShiftView[] = [];
    for (const id of this.shiftIds) {
      const shift = (await this.send('GET', `/shifts/${id}`)) as unknown as ShiftView;
      if (shift.voided_at === null) shifts.push(shift);
    }
    return {
      ...{ shops: this.shops, shifts, receipts: this.receipts, wages: [...this.wages.values()] },
      ...{ overtime: OVERTIME, monthMinutes: MONTH_MINUTES, range: RANGE },
    };
  }

  /** One person has known of activity all the time, the other since the middle of the range. */
  async observed(probe: DatabaseProbe): Promise<ObservedWorld> {
    const { app, owner, random } = this;
    const { http } = app;
    const [first, second] = this.people as [Person, Person];
    const told = [
      { person: first, at: '2026-01-01T00:00:00Z' },
      { person: second, at: '2026-10-28T12:00:00Z' },
    ];
    return addRandomActivity(await this.world(), { http, probe, owner, told, random });
  }

  async asked(query: string, { from, to } = RANGE): Promise<TeamKpisView['currencies'][number]> {
    const path = `/kpis/team?from=${from}&to=${to}&${query}`;
    const [only] = (await this.send('GET', path))['currencies'] as TeamKpisView['currencies'];
    if (!only) throw new Error('There are figures of one currency');
    return only;
  }

  /** What the days of summaries add up to, each once; paid breaks are all breaks that they leave out. */
  async summaries(lists: readonly string[]): Promise<Omit<ReferenceActivity, 'worked'>> {
    const days = new Map<string, SummaryGroupView>();
    for (const list of lists) {
      const { groups } = (await this.send('GET', list)) as unknown as SummaryView;
      const user = new URLSearchParams(list).get('user_id') ?? '';
      for (const day of groups) days.set(`${user} ${day.key ?? ''}`, day);
    }
    const sum = { working: 0, active: 0, idle: 0 };
    for (const { working_seconds, active_seconds, idle_seconds } of days.values()) {
      sum.working += working_seconds ?? 0;
      sum.active += active_seconds;
      sum.idle += idle_seconds ?? 0;
    }
    return sum;
  }

  /** The counts of the comparisons that prove a row. */
  async attendance(lists: readonly string[]): Promise<[number, number, number]> {
    let [planned, attended, late] = [0, 0, 0];
    for (const list of lists) {
      const { counts } = (await this.send('GET', list)) as unknown as AttendanceView;
      planned += counts.planned - counts.upcoming;
      attended += counts.worked + counts.in_progress;
      late += counts.late;
    }
    return [planned, attended, late];
  }
}

const iso = (ms: number): string => new Date(ms).toISOString();

const GROUPS: Readonly<Record<string, KeyOf>> = {
  person: ({ userId }) => userId,
  shop: ({ shopId }) => shopId,
  weekday_hour: ({ date, hour }) =>
    `${new Date(date).getUTCDay() || 7}T${String(hour).padStart(2, '0')}`,
};

/** The figures of a row that are sums, as whole numbers. */
function sumsOf(row: TeamRowView): ReferenceRow {
  return {
    labour_seconds: row.labour_seconds,
    overtime_seconds: row.overtime_seconds ?? -1,
    cost_minor: row.labour_cost === null ? 0 : Math.round(row.labour_cost * 100),
    without_wage: row.labour_seconds_without_wage ?? -1,
    sales: row.total_receipts,
    refunds: row.refunds_count,
    net_minor: Math.round(row.net_sales * 100),
    qty_milli: Math.round(row.net_quantity * 1_000),
  };
}

/** As it is shown where activity was on for nobody. */
const NOTHING = { worked: -1, working: -1, active: -1, idle: -1 };

function activityOf(row: TeamFiguresView): ReferenceActivity {
  return {
    worked: row.observed_worked_seconds ?? -1,
    working: row.observed_working_seconds ?? -1,
    active: row.active_seconds ?? -1,
    idle: row.idle_seconds ?? -1,
  };
}

describe('the team KPIs of random sales, shifts, corrections, wages and plans', () => {
  let app: TestApp;
  let team: RandomTeam;
  let world: ObservedWorld;
  let probe: DatabaseProbe;
  beforeAll(async () => {
    app = await startTestApp();
    probe = await DatabaseProbe.connect();
    team = await RandomTeam.make(app, 20_261_025);
    await team.publish();
    world = await team.observed(probe);
  });
  afterAll(async () => {
    await probe.close();
    await app.close();
  });

  it.each(Object.entries(GROUPS))(
    'equal, by %s, a count by the second and by the receipt',
    async (group, keyOf) => {
      const { series } = await team.asked(`group_by=${group}`);
      const expected = referenceTeam(world, keyOf);
      const found = series.map((row) => [row.key, sumsOf(row)] as const);
      const some = found.filter(([, sums]) => Object.values(sums).some((value) => value !== 0));
      expect(new Map(some)).toEqual(expected);
      expect(expected.size).toBeGreaterThan(1);
    },
  );

  it('add up to the same totals, whatever they are grouped by', async () => {
    const totals = await Promise.all(
      Object.keys(GROUPS).map(async (group) => {
        const { series, ...all } = await team.asked(`group_by=${group}`);
        const total = { ...all, proof: undefined };
        const sum = series.map(sumsOf).reduce((a, b) => a + b.cost_minor, 0);
        expect(sum).toBe(Math.round((total.labour_cost ?? 0) * 100));
        return total;
      }),
    );
    for (const total of totals) expect(total).toEqual(totals[0]);
    expect(totals[0]?.overtime_seconds).toBeGreaterThan(0);
    expect(totals[0]?.labour_seconds_without_wage).toBeGreaterThan(0);
  });

  it('include, for some of the shops, the overtime of all of them', async () => {
    const { series } = await team.asked('group_by=shop');
    for (const row of series) {
      const { series: own } = await team.asked(`group_by=shop&shop_id=${row.key}`);
      expect(own).toEqual([row]);
    }
  });

  it.each(Object.entries(GROUPS))(
    'equal, by %s, a count of connected time and activity by the second',
    async (by, keyOf) => {
      const { series, ...total } = await team.asked(`group_by=${by}`);
      const connected = series.map((row) => [row.key, row.connected_seconds] as const);
      const some = connected.filter(([, seconds]) => seconds > 0);
      expect(new Map(some)).toEqual(referenceConnected(world, keyOf));
      const expected = referenceActivity(world, { keyOf, by });
      const observed = series.filter((row) => (row.observed_worked_seconds ?? 0) > 0);
      expect(new Map(observed.map((row) => [row.key, activityOf(row)]))).toEqual(expected);
      const all = referenceActivity(world, { keyOf: () => '', by: 'all' });
      expect(activityOf(total)).toEqual(all.get(''));
      for (const row of [total, ...observed]) {
        const { worked, working, active, idle } = activityOf(row);
        expect(row.utilisation_ratio).toBeCloseTo(active / working, 4);
        expect(row.idle_ratio).toBeCloseTo(idle / worked, 4);
        expect(row.connected_ratio).toBeCloseTo(row.connected_seconds / row.labour_seconds, 4);
      }
      expect(Math.min(...Object.values(activityOf(total)))).toBeGreaterThan(0);
    },
  );

  it('have, by the hour of the week of any range, rows that add up to its total', async () => {
    const dates = Array.from({ length: DATES }, (_, day) => addDays(RANGE.from, day));
    let later = 0;
    for (const [index, from] of dates.entries()) {
      const range = { from, to: dates[index + (index % 3)] ?? RANGE.to };
      const { series, ...total } = await team.asked('group_by=weekday_hour', range);
      const expected = referenceActivity(
        { ...world, range },
        { keyOf: GROUPS['weekday_hour'] as KeyOf, by: 'weekday_hour' },
      );
      const observed = series.filter((row) => (row.observed_worked_seconds ?? 0) > 0);
      expect(new Map(observed.map((row) => [row.key, activityOf(row)]))).toEqual(expected);
      const all = referenceActivity({ ...world, range }, { keyOf: () => '', by: 'all' });
      expect(activityOf(total)).toEqual(all.get('') ?? NOTHING);
      for (const name of SUMS)
        expect(series.reduce((sum, row) => sum + (row[name] ?? 0), 0)).toBe(total[name] ?? 0);
      const weekday = String(new Date(addDays(range.to, 1)).getUTCDay() || 7);
      later += observed.filter(({ key }) => key.startsWith(weekday)).length;
    }
    expect(later).toBeGreaterThan(0);
  });

  it.each(['person', 'shop'])(
    'have, by %s, activity that adds up from the days in its proof',
    async (by) => {
      const { series, ...total } = await team.asked(`group_by=${by}`);
      for (const row of [...series, total])
        expect(await team.summaries(row.proof.activity)).toEqual({
          ...activityOf(row),
          worked: undefined,
        });
      const hours = await team.asked('group_by=weekday_hour');
      const worked = hours.series.find(({ active_seconds }) => (active_seconds ?? 0) > 0);
      expect(worked?.proof.activity[0]).toMatch(/^\/activity\/summary\?.*group_by=hour/);
    },
  );

  it('have the attendance and punctuality of the comparisons in their proof', async () => {
    for (const group of ['person', 'shop']) {
      const { series } = await team.asked(`group_by=${group}`);
      for (const { planned_count, attended_count, late_count, proof } of series) {
        const counts = await team.attendance(proof.plans);
        expect([planned_count, attended_count, late_count]).toEqual(counts);
      }
      expect(series.some(({ late_count }) => late_count > 0)).toBe(true);
    }
  });

  it('have a heat map with the people and the receipts of each hour, minute by minute', async () => {
    const { from, to } = RANGE;
    const path = `/kpis/team/heat-map?from=${from}&to=${to}`;
    const { json } = expectStatus(await app.http.get(path, team.owner), 200);
    const { hours } = json as unknown as StaffingView;
    const expected = referenceStaffing(world);
    expect(hours).toHaveLength(168);
    for (const { key, length_seconds, on_shift_seconds, total_receipts, ...means } of hours) {
      const { length, onShift, sales } = expected.get(key) ?? { length: 0, onShift: 0, sales: 0 };
      const found = [key, length_seconds, on_shift_seconds, total_receipts];
      expect(found).toEqual([key, length, onShift, sales]);
      expect(means.people_on_shift).toBeCloseTo(onShift / length, 3);
      expect(means.receipts_per_hour).toBeCloseTo((sales * 3_600) / length, 3);
    }
  });

  it('have ratios of their sums, each rounded once', async () => {
    const { series } = await team.asked('group_by=person');
    const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals));
    for (const row of series) {
      const hours = row.labour_seconds / 3_600;
      expect(row.labour_ratio).toBeCloseTo((row.labour_cost ?? 0) / row.net_sales, 3);
      expect(row.net_sales_per_labour_hour).toBeCloseTo(rounded(row.net_sales / hours, 2), 1);
      expect(row.receipts_per_labour_hour).toBeCloseTo(row.total_receipts / hours, 3);
      expect(row.refund_ratio).toBeCloseTo(row.refunds_count / row.total_receipts, 3);
    }
  });
});
