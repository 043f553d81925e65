import { addDays } from '../../kernel/business-day.js';
import type { WageUnit } from '../../features/wages/wage.entity.js';
import type { Period } from '../work/demo-calendar.js';

/** A wage of somebody in the demo. */
export interface DemoWage {
  readonly userId: string;
  /** Minor units of the demo's currency. */
  readonly amountMinor: number;
  readonly unit: WageUnit;
  /** `YYYY-MM-DD`. */
  readonly validFrom: string;
}

const MANAGER_MINOR = 265_000;
const FIRST_SELLER_MINOR = 1_240;
const STEP_MINOR = 65;
const RISE_MINOR = 80;
/** Shifts of the first night belong to a date before the story begins. */
const DAYS_BEFORE = 7;

/**
 * Returns the wages of the people of a shop: the manager's by the month, the others' by the hour, and in the middle of
 * the story the first of them earns more.
 */
export function demoWages(
  { managerId, sellerIds }: { readonly managerId: string; readonly sellerIds: readonly string[] },
  { fromMs, toMs }: Period,
): DemoWage[] {
  const validFrom = addDays(dateOf(fromMs), -DAYS_BEFORE);
  const sellers = sellerIds.map((userId, seat): DemoWage => {
    return { userId, amountMinor: FIRST_SELLER_MINOR + seat * STEP_MINOR, unit: 'HOUR', validFrom };
  });
  const [first] = sellers;
  const middle = dateOf((fromMs + toMs) / 2);
  const rise = first
    ? [{ ...first, amountMinor: first.amountMinor + RISE_MINOR, validFrom: middle }]
    : [];
  return [
    { userId: managerId, amountMinor: MANAGER_MINOR, unit: 'MONTH', validFrom },
    ...sellers,
    ...rise,
  ];
}

function dateOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
