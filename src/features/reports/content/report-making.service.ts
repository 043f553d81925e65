import { Injectable } from '@nestjs/common';
import { businessDayRange } from '../../../kernel/business-day.js';
import { currencyDigits, type CurrencyDigits } from '../../../kernel/money.js';
import type { Tx } from '../../../platform/database/tx.js';
import { KPI_DEFINITIONS } from '../../kpis/definitions.js';
import type { SalesFiguresView, SalesKpisView } from '../../kpis/kpis.dto.js';
import { ShopExceptions } from '../../exceptions/shop-exceptions.service.js';
import { ShopFigures, type SeriesFigures } from '../../kpis/shop-figures.service.js';
import type { Shop } from '../../shops/shop.entity.js';
import { ShopTeam } from '../../team-kpis/shop-team.service.js';
import type { ReportPeriod } from '../closing/periods.js';
import { countsOf, exceptionKindsOf } from './exception-rows.js';
import type { MadeReport } from './report-content.js';
import type { ReportSalesView } from './report-content.dto.js';
import { costsOf, peopleFigures, teamFiguresOf } from './team-figures.js';

const TOP = 10;
const FIGURES = KPI_DEFINITIONS.map(({ name }) => name);

/** The shop that a report is about, when it is made, and with which weeks. */
export interface Making {
  readonly shop: Shop;
  readonly now: Date;
  /** 1 Monday … 7 Sunday. */
  readonly weekStart: number;
}

/** Makes the content of reports from what there is at one instant. */
@Injectable()
export class ReportMaking {
  constructor(
    private readonly figures: ShopFigures,
    private readonly team: ShopTeam,
    private readonly exceptions: ShopExceptions,
  ) {}

  /** @param tx  one whose statements all see the same instant */
  async make(tx: Tx, { shop, now, weekStart }: Making, period: ReportPeriod): Promise<MadeReport> {
    const { kind, from, to } = period;
    const days = { from, to, top: 0 };
    const at = { now, weekStart };
    const span = businessDayRange(period, shop.time_zone, shop.business_day_start);
    const compare = kind === 'MONTH' ? 'previous_period' : 'previous_week';
    const kinds = exceptionKindsOf(kind);
    // One after another: the answers to all at once would be one long piece of work, for which every request waits.
    const all = await this.figures.of(tx, shop, { query: { ...days, compare, top: TOP }, ...at });
    const group_by = kind === 'DAY' ? 'hour' : 'day';
    const times = await this.figures.series(tx, shop, { query: { ...days, group_by }, ...at });
    const byMethod = { ...days, group_by: 'payment_method' } as const;
    const methods = await this.figures.series(tx, shop, { query: byMethod, ...at });
    // An open shift counts to the end of the period, so that a report does not depend on when it is made.
    const team = await this.team.of(tx, shop, { days: { from, to }, now: span.endAt });
    const exceptions = await this.exceptions.of(tx, shop, { from, to, kinds });
    return {
      content: {
        shop_name: shop.name,
        time_zone: shop.time_zone,
        starts_at: span.startAt.toISOString(),
        ends_at: span.endAt.toISOString(),
        sales: salesOf(all, times, methods),
        team: teamFiguresOf(team.total),
        exceptions: countsOf(exceptions, kinds),
      },
      people: peopleFigures(team, exceptions),
      costs: costsOf(team.total),
      costsOfPeople: new Map([...team.people].map(([id, one]) => [id, costsOf(one)])),
      currency: shop.currency,
      netSalesMinor: toWholeMinor(all.net_sales, currencyDigits(shop.currency)),
    };
  }
}

/** Returns an amount that is known to have no more decimals than its currency in minor units. */
function toWholeMinor(amount: number, digits: CurrencyDigits): number {
  return Number(`${amount}e${digits}`);
}

function salesOf(
  all: SalesKpisView,
  times: readonly SeriesFigures[],
  methods: readonly SeriesFigures[],
): ReportSalesView {
  const { previous, change } = all;
  if (!previous || !change) throw new Error('A report compares with an earlier period');
  const figures = Object.fromEntries(FIGURES.map((name) => [name, all[name]]));
  return {
    // The names are those of the definitions, of which each figure has one.
    ...(figures as unknown as SalesFiguresView),
    previous,
    change,
    proof: all.proof,
    top_skus: all.top_skus.map(({ sku, name, qty, revenue }) => ({ sku, name, qty, revenue })),
    series: times.map(({ key, total_receipts, net_sales, net_quantity }) => {
      return { key, total_receipts, net_sales, net_quantity };
    }),
    payment_methods: methods.map(({ key, total_receipts, paid, tips }) => {
      return { method: key === '' ? null : key, total_receipts, paid: paid ?? 0, tips: tips ?? 0 };
    }),
  };
}
