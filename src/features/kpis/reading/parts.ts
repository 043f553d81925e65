import { businessDate } from '../../../kernel/business-day.js';
import type { Shop } from '../../shops/shop.entity.js';
import {
  comparedDays,
  type Alignment,
  type ComparedDays,
  type Comparison,
  type Period,
} from './compared-days.js';
import type { Calendar, Group } from './groups.js';
import { presetDays, type Preset } from './presets.js';
import type { SalesFilter } from './question.js';
import type { ShopDays } from './spans.js';

/** The first and the last business date that there can be. */
export const ALL_DAYS: Period = { from: '2000-01-01', to: '2199-12-31' };

/** A question that was found to make sense. */
export interface Question {
  /** Business dates, or a name for them. */
  readonly days: Period | Preset;
  readonly comparison: Comparison | undefined;
  readonly align: Alignment;
  readonly filter: SalesFilter;
  readonly group: Group | undefined;
  readonly top: number;
}

/** The shops of a question, and the time at which it is asked. */
export interface Setting {
  readonly shops: readonly Shop[];
  /** 1 Monday … 7 Sunday. */
  readonly weekStart: number;
  readonly now: Date;
}

/** The part of a question that has an answer of its own: the shops that sell in one currency. */
export interface Part {
  readonly currency: string;
  readonly shops: readonly Shop[];
  readonly days: readonly ShopDays[];
  readonly previous:
    | {
        readonly days: readonly ShopDays[];
        /** The earlier period of the first shop, which is that of all unless their days differ. */
        readonly shown: ComparedDays;
      }
    | undefined;
  readonly calendar: Calendar;
}

/** Returns the parts of a question, by currency. */
export function partsOf(question: Question, { shops, weekStart, now }: Setting): Part[] {
  const currencies = [...new Set(shops.map(({ currency }) => currency))].sort();
  return currencies.map((currency) => {
    const inCurrency = shops.filter((shop) => shop.currency === currency);
    const periods = inCurrency.map((shop) => ({
      shop,
      ...daysOf(question, shop, { weekStart, now }),
    }));
    return {
      currency,
      shops: inCurrency,
      days: periods.map(({ shop, from, to }) => ({ shopId: shop.id, from, to, until: undefined })),
      previous: previousOf(question, periods, now),
      calendar: { weekStart, dayStart: inCurrency[0]?.business_day_start ?? '00:00' },
    };
  });
}

type ShopPeriod = Period & { readonly shop: Shop };

function daysOf(
  { days }: Question,
  { time_zone, business_day_start }: Shop,
  { weekStart, now }: Pick<Setting, 'weekStart' | 'now'>,
): Period {
  if (typeof days !== 'string') return days;
  return presetDays(days, businessDate(now, time_zone, business_day_start), weekStart);
}

function previousOf(
  { comparison, align }: Question,
  periods: readonly ShopPeriod[],
  now: Date,
): Part['previous'] {
  if (comparison === undefined) return undefined;
  const compared = periods.map(({ shop, from, to }) => {
    return { shop, ...comparedDays({ from, to }, { comparison, align, now }, shop) };
  });
  const [shown] = compared;
  if (!shown) return undefined;
  const days = compared.map(({ shop, from, lastDay, until }) => {
    return { shopId: shop.id, from, to: lastDay, until };
  });
  return { days, shown };
}
