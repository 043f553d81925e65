import { Injectable } from '@nestjs/common';
import { businessDayRange } from '../../../kernel/business-day.js';
import { currencyDigits, type CurrencyDigits } from '../../../kernel/money.js';
import type { Tx } from '../../../platform/database/tx.js';
import { KPI_DEFINITIONS } from '../../kpis/definitions.js';
import type { SalesKpisQuery } from '../../kpis/kpi-queries.dto.js';
import type { KpiBucketView, SalesFiguresView, SalesKpisView } from '../../kpis/kpis.dto.js';
import { ShopExceptions } from '../../exceptions/shop-exceptions.service.js';
import { ShopFigures } from '../../kpis/shop-figures.service.js';
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
    const ask = (query: SalesKpisQuery): Promise<SalesKpisView> =>
      this.figures.of(tx, shop, { query: { from, to, top: 0, ...query }, now, weekStart });
    const span = businessDayRange(period, shop.time_zone, shop.business_day_start);
    const compare = kind === 'MONTH' ? 'previous_period' : 'previous_week';
    const kinds = exceptionKindsOf(kind);
    const [all, times, methods, team, exceptions] = await Promise.all([
      ask({ compare, top: TOP }),
      ask({ group_by: kind === 'DAY' ? 'hour' : 'day' }),
      ask({ group_by: 'payment_method' }),
      // An open shift counts to the end of the period, so that a report does not depend on when it is made.
      this.team.of(tx, shop, { days: { from, to }, now: span.endAt }),
      this.exceptions.of(tx, shop, { from, to, kinds }),
    ]);
    return {
      content: {
        shop_name: shop.name,
        time_zone: shop.time_zone,
        starts_at: span.startAt.toISOString(),
        ends_at: span.endAt.toISOString(),
        sales: salesOf(all, times.series, methods.series),
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
  times: readonly KpiBucketView[],
  methods: readonly KpiBucketView[],
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
      return { key: key ?? '', total_receipts, net_sales, net_quantity };
    }),
    payment_methods: methods.map(({ key: method, total_receipts, paid, tips }) => {
      return { method, total_receipts, paid: paid ?? 0, tips: tips ?? 0 };
    }),
  };
}
