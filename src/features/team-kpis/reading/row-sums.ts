import { bucketsOf, isoWeekday } from '../../kpis/reading/groups.js';
import { parsedSums } from '../../kpis/reading/sums.js';
import type { FoundSums } from '../../kpis/reading/sums.repository.js';
import type { TeamRows } from '../figures/team-sums.js';
import type { TeamGroup } from '../team-groups.js';
import type { CutShift, LabourCosts } from '../work/labour.js';
import type { DaysOfShops, TeamPart } from './team-part.js';

/** Whose, where and when something was; of which the group takes one as its key. */
interface Place {
  readonly userId: string;
  readonly shopId: string;
  readonly date: string;
  readonly hour: number;
}

/** Returns the row to which something belongs. */
export function keyOf(group: TeamGroup, { userId, shopId, date, hour }: Place): string {
  switch (group) {
    case 'person':
      return userId;
    case 'shop':
      return shopId;
    case 'weekday_hour':
      return keysOn(date)[hour] ?? '';
  }
}

const HOURS = 24;
const MOST_DATES = 4_000;
/** The hours of the week of dates: a question asks for few of them, and for each some ten thousand times. */
const knownKeys = new Map<string, readonly string[]>();

function keysOn(date: string): readonly string[] {
  const known = knownKeys.get(date);
  if (known) return known;
  if (knownKeys.size >= MOST_DATES) knownKeys.clear();
  const weekday = isoWeekday(date);
  const keys = Array.from(
    { length: HOURS },
    (_, hour) => `${weekday}T${String(hour).padStart(2, '0')}`,
  );
  knownKeys.set(date, keys);
  return keys;
}

/** Adds the pieces of a shift that lie in the business dates of its shop. */
export function addWork(
  rows: TeamRows,
  cut: CutShift,
  of: {
    readonly shops: DaysOfShops;
    readonly group: TeamGroup;
    readonly costs: LabourCosts | undefined;
  },
): void {
  const { shop_id: shopId, user_id: userId } = cut.shift;
  const days = of.shops.get(shopId);
  if (!days) return;
  const costs = of.costs?.of(cut);
  let shifts = 1;
  for (const [index, piece] of cut.pieces.entries()) {
    const { date, hour, workedS, connectedS } = piece;
    if (date < days.from || date > days.to) continue;
    const cost = costs?.[index];
    rows.add(keyOf(of.group, { userId, shopId, date, hour: hour ?? 0 }), (sums) => {
      sums.shopIds.add(shopId);
      sums.shifts += shifts;
      sums.labourS += workedS;
      sums.connectedS += connectedS;
      if (!cost) return;
      sums.overtimeS += cost.overtimeS;
      sums.costMinor += cost.costMinor;
      sums.withoutWageS += cost.withoutWageS;
    });
    shifts = 0;
  }
}

/** Adds receipts, and beside those of each row the receipts of everybody in its shops. */
export function addSold(
  rows: TeamRows,
  found: {
    readonly sold: readonly FoundSums[];
    readonly everybody: readonly FoundSums[];
    readonly part: TeamPart;
  },
): void {
  const { sold, everybody, part } = found;
  const ofShops = new Map(everybody.map((row) => [row.shop_id, parsedSums(row)]));
  const beside = (sums: { shopSales: number; shopRefunds: number }, shopId: string): void => {
    sums.shopSales += Number(ofShops.get(shopId)?.sales ?? 0n);
    sums.shopRefunds += Number(ofShops.get(shopId)?.refunds ?? 0n);
  };
  for (const row of sold) {
    const key = keyOf(part.group, {
      userId: row.key ?? '',
      shopId: row.shop_id,
      date: row.starts ?? '',
      hour: row.hour ?? 0,
    });
    rows.addSales(key, row.shop_id, parsedSums(row));
    if (part.group === 'person') beside(rows.row(key), row.shop_id);
  }
  for (const { id } of part.shops) {
    beside(rows.total, id);
    if (part.group === 'shop') beside(rows.row(id), id);
  }
  if (part.group === 'weekday_hour') fillHours(rows, part);
}

/** An hour has no shop of its own, so it is shown beside all of them; hours without work are shown, too. */
function fillHours(rows: TeamRows, { shops, days: [days], rules }: TeamPart): void {
  if (!days) return;
  const dayStart = shops[0]?.business_day_start ?? '00:00';
  const calendar = { weekStart: rules.week_start, dayStart };
  const { shopSales, shopRefunds } = rows.total;
  for (const key of bucketsOf('weekday_hour', days, calendar))
    Object.assign(rows.row(key), { shopSales, shopRefunds });
}
