import { getRouteApi } from '@tanstack/react-router';
import type { ReceiptsSearch } from '../../app/search/sales';
import { useTexts } from '../../i18n/messages';
import { GivenChip } from '../../parts/chips/chip';
import { useMe, zoneOf } from '../../parts/shell/me';

const route = getRouteApi('/signed-in/receipts');
/** A Monday; the days after it are the other days of the week. */
const MONDAY = '2024-01-0';

/** Filters that the rows of a figure have, and that nobody types. */
export function GivenFilters() {
  const { m, f } = useTexts();
  const me = useMe();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { until, weekday, hour, category, sku, tax, without, shop } = search;
  const lack = {
    payment: m.receipts.withoutPayment,
    category: m.receipts.withoutCategory,
    tax_rate: m.receipts.withoutTax,
  };
  const given: readonly [keyof ReceiptsSearch, string | undefined][] = [
    ['until', until && m.receipts.until(f.time(until, zoneOf(me, shop ?? me.shops[0]?.id)))],
    ['weekday', weekday === undefined ? undefined : f.weekday(MONDAY + String(weekday))],
    ['hour', hour === undefined ? undefined : m.receipts.hour(hour)],
    ['category', category],
    ['sku', sku],
    ['tax', tax === undefined ? undefined : m.receipts.taxRate(f.quantity(tax))],
    ['without', without && lack[without]],
  ];
  return given.map(([name, text]) =>
    text === undefined ? null : (
      <GivenChip
        key={name}
        text={text}
        remove={m.app.removeFilter(text)}
        onRemove={() => void navigate({ search: (before) => ({ ...before, [name]: undefined }) })}
      />
    ),
  );
}
