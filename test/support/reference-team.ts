import type { ReceiptView } from '../../src/features/receipts/receipt-views.dto.js';
import type { ShiftView } from '../../src/features/shifts/shift-views.dto.js';

/** A shop as its clocks show the time. */
export interface ReferenceShop {
  readonly id: string;
  readonly time_zone: string;
  readonly business_day_start: string;
}

export interface ReferenceWage {
  readonly user_id: string;
  readonly amount_minor: number;
  readonly unit: 'HOUR' | 'MONTH';
  readonly valid_from: string;
  readonly valid_to: string | null;
}

export interface ReferenceWorld {
  readonly shops: readonly ReferenceShop[];
  readonly shifts: readonly ShiftView[];
  readonly receipts: readonly ReceiptView[];
  readonly wages: readonly ReferenceWage[];
  readonly overtime: {
    readonly dailyS: number;
    readonly weeklyS: number;
    readonly percent: number;
  };
  readonly monthMinutes: number;
  readonly range: { readonly from: string; readonly to: string };
}

/** One second of work, and what it is: its place, whether it is overtime, and where it costs what. */
interface WorkedSecond {
  readonly userId: string;
  readonly shopId: string;
  readonly shiftId: string;
  readonly startDate: string;
  readonly date: string;
  readonly hour: number;
  overtime: boolean;
}

export interface ReferenceRow {
  labour_seconds: number;
  overtime_seconds: number;
  cost_minor: number;
  without_wage: number;
  sales: number;
  refunds: number;
  net_minor: number;
  qty_milli: number;
}

export type KeyOf = (place: {
  readonly userId: string;
  readonly shopId: string;
  readonly date: string;
  readonly hour: number;
}) => string;

const MS_PER_DAY = 86_400_000;

/** The sums of the rows, second by second and receipt by receipt, with none of the code that the application uses. */
export function referenceTeam(world: ReferenceWorld, keyOf: KeyOf): Map<string, ReferenceRow> {
  const rows = new Map<string, ReferenceRow>();
  const row = (key: string): ReferenceRow => {
    const known = rows.get(key) ?? noRow();
    rows.set(key, known);
    return known;
  };
  addCosts(workOf(world), world, (second) => row(keyOf(second)));
  for (const receipt of world.receipts) addReceipt(receipt, world, (place) => row(keyOf(place)));
  return rows;
}

const worked = new WeakMap<ReferenceWorld, readonly WorkedSecond[]>();

function workOf(world: ReferenceWorld): readonly WorkedSecond[] {
  const known = worked.get(world);
  if (known) return known;
  const seconds = world.shifts.flatMap((shift) => secondsOf(shift, shopOf(world, shift.shop_id)));
  markOvertime(seconds, world);
  worked.set(world, seconds);
  return seconds;
}

function noRow(): ReferenceRow {
  return {
    labour_seconds: 0,
    overtime_seconds: 0,
    cost_minor: 0,
    without_wage: 0,
    sales: 0,
    refunds: 0,
    net_minor: 0,
    qty_milli: 0,
  };
}

export function shopOf({ shops }: ReferenceWorld, id: string): ReferenceShop {
  const shop = shops.find((one) => one.id === id);
  if (!shop) throw new Error('The shop is not in the world');
  return shop;
}

/** What a clock on the wall shows, to the quarter of an hour. */
const shown = new Map<string, { date: string; hour: number; minute: number }>();
function wallClock(ms: number, zone: string): { date: string; hour: number; minute: number } {
  const quarter = Math.floor(ms / 900_000);
  const key = `${zone} ${quarter}`;
  const known = shown.get(key);
  if (known) return known;
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
  }).formatToParts(quarter * 900_000);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  const wall = {
    date: `${part('year')}-${part('month')}-${part('day')}`,
    hour: Number(part('hour')),
    minute: Number(part('minute')),
  };
  shown.set(key, wall);
  return wall;
}

/** Of days that begin on a full quarter, outside the hours in which clocks change. */
export function placeOf(ms: number, shop: ReferenceShop): { date: string; hour: number } {
  const { date, hour, minute } = wallClock(ms, shop.time_zone);
  const [startHour = 0, startMinute = 0] = shop.business_day_start.split(':').map(Number);
  const isBefore = hour * 60 + minute < startHour * 60 + startMinute;
  return { date: isBefore ? dayBefore(date) : date, hour };
}

function dayBefore(date: string): string {
  return new Date(Date.parse(date) - MS_PER_DAY).toISOString().slice(0, 10);
}

/** Of shifts and breaks that begin and end on full seconds. */
function secondsOf(shift: ShiftView, shop: ReferenceShop): WorkedSecond[] {
  const unpaid = shift.breaks.filter(({ is_paid }) => !is_paid);
  const seconds: WorkedSecond[] = [];
  const end = Date.parse(shift.end_at ?? '');
  for (let ms = Date.parse(shift.start_at); ms < end; ms += 1_000) {
    const isRest = unpaid.some(
      ({ start_at, end_at }) => Date.parse(start_at) <= ms && ms < Date.parse(end_at ?? ''),
    );
    if (isRest) continue;
    const { id: shiftId, user_id: userId, shop_id: shopId, business_date: startDate } = shift;
    const place = placeOf(ms, shop);
    seconds.push({ userId, shopId, shiftId, startDate, ...place, overtime: false });
  }
  return seconds;
}

/** Walks through each person's weeks, from Monday on. */
function markOvertime(seconds: readonly WorkedSecond[], { overtime }: ReferenceWorld): void {
  for (const userId of new Set(seconds.map((one) => one.userId))) {
    const own = seconds.filter((one) => one.userId === userId);
    const dates = [...new Set(own.map(({ startDate }) => startDate))].sort();
    let [week, regular] = ['', 0];
    for (const date of dates) {
      const monday = mondayOf(date);
      if (monday !== week) [week, regular] = [monday, 0];
      const day = own.filter(({ startDate }) => startDate === date);
      for (const [index, second] of day.entries()) {
        second.overtime = index >= overtime.dailyS || regular >= overtime.weeklyS;
        if (!second.overtime) regular += 1;
      }
    }
  }
}

function mondayOf(date: string): string {
  const weekday = (new Date(date).getUTCDay() + 6) % 7;
  return new Date(Date.parse(date) - weekday * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Each part of a shift in one date is rounded by itself, and its hours share it as they come. */
function addCosts(
  seconds: readonly WorkedSecond[],
  world: ReferenceWorld,
  rowOf: (second: WorkedSecond) => ReferenceRow,
): void {
  const { range, overtime, monthMinutes } = world;
  const weights = new Map<string, number>();
  for (const second of seconds) {
    if (second.date < range.from || second.date > range.to) continue;
    const row = rowOf(second);
    row.labour_seconds += 1;
    if (second.overtime) row.overtime_seconds += 1;
    const wage = wageOn(world, second);
    if (!wage) {
      row.without_wage += 1;
      continue;
    }
    const part = `${second.shiftId} ${second.date}`;
    const before = weights.get(part) ?? 0;
    const after = before + (second.overtime ? overtime.percent : 100);
    weights.set(part, after);
    const divisor = (wage.unit === 'HOUR' ? 3_600 : monthMinutes * 60) * 100;
    const cost = (weight: number): number => roundedHalfUp(wage.amount_minor * weight, divisor);
    row.cost_minor += cost(after) - cost(before);
  }
}

function roundedHalfUp(value: number, divisor: number): number {
  const rest = value % divisor;
  return (value - rest) / divisor + (2 * rest >= divisor ? 1 : 0);
}

function wageOn(
  { wages }: ReferenceWorld,
  { userId, date }: WorkedSecond,
): ReferenceWage | undefined {
  const begun = wages.filter((one) => one.user_id === userId && one.valid_from <= date);
  const last = begun.sort((a, b) => (a.valid_from < b.valid_from ? 1 : -1))[0];
  return last && (last.valid_to ?? '9999') >= date ? last : undefined;
}

function addReceipt(
  receipt: ReceiptView,
  world: ReferenceWorld,
  rowOf: (place: Parameters<KeyOf>[0]) => ReferenceRow,
): void {
  const { business_date: date, shop_id: shopId, user_id: userId } = receipt;
  if (date < world.range.from || date > world.range.to) return;
  const { hour } = placeOf(Date.parse(receipt.occurred_at), shopOf(world, shopId));
  const row = rowOf({ userId, shopId, date, hour });
  const sign = receipt.type === 'SALE' ? 1 : -1;
  if (sign === 1) row.sales += 1;
  else row.refunds += 1;
  row.net_minor += sign * Math.round((receipt.gross - receipt.discount) * 100);
  for (const { qty } of receipt.lines) row.qty_milli += sign * Math.round(qty * 1_000);
}

/** The hours of the week: how long they are, how long people were on shift, and how many sales there were. */
export function referenceStaffing(
  world: ReferenceWorld,
): Map<string, { length: number; onShift: number; sales: number }> {
  const { range, shops, shifts, receipts } = world;
  const hours = new Map<string, { length: number; onShift: number; sales: number }>();
  const add = (
    place: { date: string; hour: number },
    what: 'length' | 'onShift' | 'sales',
    by: number,
  ): void => {
    if (place.date < range.from || place.date > range.to) return;
    const key = `${new Date(place.date).getUTCDay() || 7}T${String(place.hour).padStart(2, '0')}`;
    const known = hours.get(key) ?? { length: 0, onShift: 0, sales: 0 };
    known[what] += by;
    hours.set(key, known);
  };
  for (const shop of shops) {
    const end = Date.parse(range.to) + 3 * MS_PER_DAY;
    for (let ms = Date.parse(range.from) - 2 * MS_PER_DAY; ms < end; ms += 900_000)
      add(placeOf(ms, shop), 'length', 900);
  }
  for (const shift of shifts) {
    const shop = shopOf(world, shift.shop_id);
    const end = Date.parse(shift.end_at ?? '');
    for (let ms = Date.parse(shift.start_at); ms < end; ms += 1_000)
      add(placeOf(ms, shop), 'onShift', 1);
  }
  for (const { type, shop_id, occurred_at, business_date: date } of receipts) {
    const { hour } = placeOf(Date.parse(occurred_at), shopOf(world, shop_id));
    if (type === 'SALE') add({ date, hour }, 'sales', 1);
  }
  return hours;
}
