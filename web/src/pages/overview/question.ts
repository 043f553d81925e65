import type { KpiQuestion } from '../../api/queries';
import type { Compare, OverviewSearch, Period } from '../../app/search/sales';

export type Series = 'hour' | 'day' | 'month';

const SERIES: Record<Period, Series> = {
  today: 'hour',
  yesterday: 'hour',
  last_7_days: 'day',
  this_week: 'day',
  last_week: 'day',
  last_30_days: 'day',
  this_month: 'day',
  last_month: 'day',
  this_year: 'month',
  last_year: 'month',
};

/** A month is compared with the month before; days and weeks with the same weekdays of the week before. */
const COMPARED_WITH: Partial<Record<Period, Compare>> = {
  last_30_days: 'previous_period',
  this_month: 'previous_period',
  last_month: 'previous_period',
  this_year: 'previous_year',
  last_year: 'previous_year',
};

/** What the pickers ask for; today against the same weekday of last week when nothing is picked. */
export function questionOf({ shop, period = 'today', compare }: OverviewSearch): KpiQuestion {
  const usual = COMPARED_WITH[period] ?? 'previous_week';
  return { period, compare: compare ?? usual, shopId: shop };
}

export function seriesOf(period: Period): Series {
  return SERIES[period];
}
