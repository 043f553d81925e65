import type { Bucket } from './answer.js';
import { bucketOf, bucketsOf, isTimeGroup, type Group, type TimeGroup } from './groups.js';
import type { Part } from './parts.js';
import type { ShopDays } from './spans.js';
import { addSums, NO_SALES, parsedSums, type SalesSums } from './sums.js';
import type { FoundSums } from './sums.repository.js';

/** What a series is made of. */
interface Material {
  readonly group: Group;
  readonly part: Part;
  readonly now: readonly FoundSums[];
  /** Undefined without a comparison. */
  readonly before: readonly FoundSums[] | undefined;
  /** The names of shops, sellers or products by their keys. */
  readonly labels: ReadonlyMap<string, string>;
}

type SumsByKey = ReadonlyMap<string, SalesSums>;

/**
 * Returns the buckets of a series. Those of time are all there are, in their order, and are compared with the one in
 * the same place of the earlier period; others come by net sales and are compared with the same key. A shop without
 * sales has a bucket too: what it sold in the earlier period would otherwise be compared with nothing.
 */
export function seriesOf(material: Material): Bucket[] {
  const { group, part, now, before, labels } = material;
  const sums = byKey(now, group, part);
  const earlier = before && byKey(before, group, part);
  if (!isTimeGroup(group)) {
    const all = group === 'shop' ? withEveryShop(sums, part.shops) : sums;
    return ordered(all).map((key) => bucketWith(key, key, { sums, earlier, labels }));
  }
  const keys = bucketsOf(group, rangeOf(part.days), part.calendar);
  const earlierKeys = part.previous ? previousKeys(group, part, part.previous.shown) : [];
  return keys.map((key, index) =>
    bucketWith(key, earlierKeys[index] ?? '', { sums, earlier, labels }),
  );
}

function previousKeys(
  group: TimeGroup,
  { calendar }: Part,
  { from, to }: { readonly from: string; readonly to: string },
): string[] {
  return bucketsOf(group, { from, to }, calendar);
}

function bucketWith(
  key: string,
  earlierKey: string,
  {
    sums,
    earlier,
    labels,
  }: {
    readonly sums: SumsByKey;
    readonly earlier: SumsByKey | undefined;
    readonly labels: ReadonlyMap<string, string>;
  },
): Bucket {
  return {
    key,
    label: labels.get(key) ?? null,
    sums: sums.get(key) ?? NO_SALES,
    before: earlier && { key: earlierKey, sums: earlier.get(earlierKey) ?? NO_SALES },
  };
}

function byKey(rows: readonly FoundSums[], group: Group, { calendar }: Part): SumsByKey {
  const found = new Map<string, SalesSums>();
  for (const row of rows) {
    const key = bucketOf(group, row, calendar.weekStart);
    found.set(key, addSums(found.get(key) ?? NO_SALES, parsedSums(row)));
  }
  return found;
}

function withEveryShop(sums: SumsByKey, shops: Part['shops']): SumsByKey {
  return new Map([...shops.map(({ id }) => [id, NO_SALES] as const), ...sums]);
}

/** By net sales, the greatest first, then by key. */
function ordered(sums: SumsByKey): string[] {
  const net = ({ gross_minor, discount_minor, returns_minor }: SalesSums): bigint =>
    gross_minor - discount_minor - returns_minor;
  return [...sums]
    .sort(([a, x], [b, y]) => {
      const difference = net(y) - net(x);
      if (difference !== 0n) return difference > 0n ? 1 : -1;
      return a < b ? -1 : 1;
    })
    .map(([key]) => key);
}

/** Shops in different zones can have different days of one name: all of them. */
function rangeOf(days: readonly ShopDays[]): { readonly from: string; readonly to: string } {
  const froms = days.map(({ from }) => from).sort();
  const tos = days.map(({ to }) => to).sort();
  return { from: froms[0] ?? '', to: tos.at(-1) ?? '' };
}
