import { addDays } from '../../kernel/business-day.js';
import { proofOf, proofOfBucket } from '../kpis/reading/proof.js';
import type { Question } from '../kpis/reading/parts.js';
import type { ShopDays } from '../kpis/reading/spans.js';
import type { TeamSums } from './figures/team-sums.js';
import type { TeamProofView } from './team-kpis.dto.js';

/** A shift that began so many dates earlier may last until the range begins. */
const SHIFT_DAYS = 2;
/** The most that one comparison with the plans covers. */
const PLAN_DAYS = 31;

/** Whose work a row counts, and where. */
interface Counted {
  readonly days: readonly ShopDays[];
  /** Undefined = everyone's. */
  readonly userIds: readonly string[] | undefined;
}

type ObservedSince = TeamSums['observedSince'];

/** Returns the lists behind all figures of a part. */
export function proofOfAll(
  days: readonly ShopDays[],
  { filter }: Question,
  observed: ObservedSince,
): TeamProofView {
  return {
    receipts: proofOf(days, filter),
    ...proofOfWork({ days, userIds: filter.sellers }),
    activity: proofOfActivity(days, observed),
  };
}

/**
 * Returns the lists behind one row. Those of an hour of the week are the shifts and plans of all hours.
 * @param shopIds  where any of it was
 */
export function proofOfRow(
  key: string,
  { filter, group = 'seller' }: Question,
  of: {
    readonly days: readonly ShopDays[];
    readonly sums: Pick<TeamSums, 'shopIds' | 'observedSince'>;
  },
): TeamProofView {
  const { days, sums } = of;
  const { shopIds, observedSince } = sums;
  const there = days.filter(({ shopId }) => shopIds.has(shopId));
  const userIds = group === 'seller' ? [key] : filter.sellers;
  return {
    receipts: proofOfBucket(group, key, { days: there, filter }),
    ...proofOfWork({ days: there, userIds }),
    activity:
      group === 'weekday_hour'
        ? proofOfHours(there, observedSince)
        : proofOfActivity(there, observedSince),
  };
}

function proofOfActivity(days: readonly ShopDays[], observed: ObservedSince): string[] {
  return [...observed].flatMap(([user_id, since]) =>
    days.flatMap(({ shopId: shop_id, to }) => {
      const from = since.get(shop_id);
      return from === undefined
        ? []
        : [listOf('/activity/summary', { shop_id, user_id, from, to })];
    }),
  );
}

/** By person they would be as many as people times hours. */
function proofOfHours(days: readonly ShopDays[], observed: ObservedSince): string[] {
  if (observed.size === 0) return [];
  return days.map(({ shopId: shop_id, from, to }) =>
    listOf('/activity/summary', { shop_id, from, to, group_by: 'hour' }),
  );
}

function proofOfWork({ days, userIds }: Counted): Pick<TeamProofView, 'shifts' | 'plans'> {
  const people = userIds?.map((id) => ({ user_id: id })) ?? [{}];
  const each = days.flatMap((one) => people.map((person) => ({ ...one, person })));
  return {
    shifts: each.map(({ shopId, from, to, person }) =>
      listOf('/shifts', { shop_id: shopId, ...person, from: addDays(from, -SHIFT_DAYS), to }),
    ),
    plans: each.flatMap(({ shopId, from, to, person }) =>
      chunksOf(from, to).map((range) =>
        listOf('/schedules/attendance', { shop_id: shopId, ...person, ...range }),
      ),
    ),
  };
}

function chunksOf(from: string, to: string): { readonly from: string; readonly to: string }[] {
  const chunks = [];
  for (let start = from; start <= to; start = addDays(start, PLAN_DAYS)) {
    const end = addDays(start, PLAN_DAYS - 1);
    chunks.push({ from: start, to: end < to ? end : to });
  }
  return chunks;
}

function listOf(path: string, params: Readonly<Record<string, string>>): string {
  return `${path}?${new URLSearchParams(params).toString()}`;
}
