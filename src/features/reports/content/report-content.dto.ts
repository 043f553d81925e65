import { ApiProperty } from '@nestjs/swagger';
import { EXCEPTION_KINDS, type ExceptionKind } from '../../exceptions/causes/exception-key.js';
import { PreviousPeriodView, SalesChangeView, SalesFiguresView } from '../../kpis/kpis.dto.js';

export class ReportSkuView {
  /** @example COFFEE */
  sku: string;
  /**
   * The name of the product when the report was made.
   * @example "Coffee, 250 g"
   */
  name: string;
  /**
   * The quantity sold minus the quantity returned.
   * @example 6
   */
  qty: number;
  /**
   * The gross amount minus discounts and returns.
   * @example 12.6
   */
  revenue: number;
}

/** The sales of one hour of a day or, in a longer period, of one day. */
export class ReportBucketView {
  /**
   * The hour or the day as `GET /kpis` names it.
   * @example 2026-03-01T09
   */
  key: string;
  @ApiProperty({ type: 'integer' })
  total_receipts: number;
  /** @example 12.6 */
  net_sales: number;
  /** @example 6 */
  net_quantity: number;
}

export class ReportPaymentMethodView {
  /**
   * The payment method; `null` for receipts without a payment.
   * @example CASH
   */
  method: string | null;
  @ApiProperty({ type: 'integer' })
  total_receipts: number;
  /**
   * The payments of SALE receipts minus those of REFUND receipts.
   * @example 12.6
   */
  paid: number;
  /** @example 0.5 */
  tips: number;
}

/** The figures of `GET /shops/{shop_id}/kpis` for the period. */
export class ReportSalesView extends SalesFiguresView {
  /** The ten products that sold most. */
  top_skus: ReportSkuView[];
  /** The figures of the same weekdays a week before; of a month, those of as many days just before it. */
  previous: PreviousPeriodView;
  /** The change since that earlier period. */
  change: SalesChangeView;
  /** The hours of a day, or the days of a longer period, in the order of time. */
  series: ReportBucketView[];
  payment_methods: ReportPaymentMethodView[];
  /** The lists whose rows make up these figures. */
  proof: string[];
}

/** Work and sales of the whole team, or of one person. */
export class ReportTeamFiguresView {
  /**
   * Shifts within the period minus unpaid breaks; a shift over a border counts on both sides with its part.
   * @example 28800
   */
  @ApiProperty({ type: 'integer' })
  worked_seconds: number;
  /** How many shifts reach into the period. */
  @ApiProperty({ type: 'integer' })
  shifts: number;
  @ApiProperty({ type: 'integer' })
  total_receipts: number;
  @ApiProperty({ type: 'integer' })
  refunds_count: number;
  /** @example 12.6 */
  net_sales: number;
  /**
   * The ratio net_sales / hours worked; `null` without hours.
   * @example 31.25
   */
  sales_per_labour_hour: number | null;
}

/** What work has cost: null for everybody but an ADMIN, and in versions from before costs were a part of reports. */
export class ReportCostsView {
  /**
   * The part of worked_seconds that is overtime in the timesheet; `null` if you are not an ADMIN.
   * @example 1800
   */
  @ApiProperty({ type: 'integer' })
  overtime_seconds: number | null;
  /**
   * Worked time × the wage of its date, × the overtime factor for overtime; `null` if you are not an ADMIN, or nobody who worked has a wage in this currency.
   * @example 112.5
   */
  labour_cost: number | null;
  /**
   * The part of worked_seconds for which no wage in this currency is known; `null` if you are not an ADMIN.
   * @example 0
   */
  @ApiProperty({ type: 'integer' })
  labour_seconds_without_wage: number | null;
  /**
   * The ratio labour_cost / net_sales; `null` if labour_cost is null or net_sales is 0.
   * @example 0.1842
   */
  labour_ratio: number | null;
}

export const EXCEPTION_KIND = {
  enum: EXCEPTION_KINDS,
  enumName: 'ExceptionKind',
  example: 'SALE_WITHOUT_SHIFT',
};

export class ReportExceptionCountView {
  @ApiProperty(EXCEPTION_KIND)
  kind: ExceptionKind;
  /** @example 2 */
  @ApiProperty({ type: 'integer' })
  count: number;
}
