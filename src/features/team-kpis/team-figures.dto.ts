import { ApiProperty } from '@nestjs/swagger';

export class TeamFiguresView {
  /**
   * Work of shifts without unpaid breaks, split where business days begin.
   * @example 27000
   */
  @ApiProperty({ type: 'integer' })
  labour_seconds: number;
  /**
   * The part of labour_seconds that is overtime in the timesheet, over all shops of the person; `null` if you are not an ADMIN.
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
   * The part of labour_seconds for which no wage in this currency is known; it counts as 0 in labour_cost; `null` if you are not an ADMIN.
   * @example 0
   */
  @ApiProperty({ type: 'integer' })
  labour_seconds_without_wage: number | null;
  /**
   * The ratio labour_cost / net_sales; `null` if labour_cost is null or net_sales is 0.
   * @example 0.1842
   */
  labour_ratio: number | null;
  /**
   * The number of SALE receipts.
   * @example 39
   */
  @ApiProperty({ type: 'integer' })
  total_receipts: number;
  /**
   * The number of REFUND receipts.
   * @example 1
   */
  @ApiProperty({ type: 'integer' })
  refunds_count: number;
  /**
   * The difference gross sales − discounts − returns.
   * @example 610.65
   */
  net_sales: number;
  /**
   * The quantity sold minus the quantity returned.
   * @example 93
   */
  net_quantity: number;
  /**
   * The average receipt, net_sales / total_receipts; `null` without a sale.
   * @example 15.66
   */
  aov: number | null;
  /**
   * Units per transaction, net_quantity / total_receipts; `null` without a sale.
   * @example 2.385
   */
  upt: number | null;
  /**
   * The ratio net_sales / labour hours; `null` if nobody worked.
   * @example 81.42
   */
  net_sales_per_labour_hour: number | null;
  /**
   * The ratio total_receipts / labour hours; `null` if nobody worked.
   * @example 5.2
   */
  receipts_per_labour_hour: number | null;
  /**
   * The ratio net_quantity / labour hours; `null` if nobody worked.
   * @example 12.5
   */
  units_per_labour_hour: number | null;
  /**
   * The ratio refunds_count / total_receipts; `null` if there is no SALE receipt.
   * @example 0.0256
   */
  refund_ratio: number | null;
  /**
   * The ratio refunds_count / total_receipts of everybody in the shops of the row; `null` if you are an EMPLOYEE, or there is no SALE receipt.
   * @example 0.0201
   */
  shop_refund_ratio: number | null;
  /**
   * Worked time in which a device session was live.
   * @example 26100
   */
  @ApiProperty({ type: 'integer' })
  connected_seconds: number;
  /**
   * The ratio connected_seconds / labour_seconds; `null` if nobody worked.
   * @example 0.9667
   */
  connected_ratio: number | null;
  /**
   * Work without unpaid breaks on the days on which activity was on when the first shift began, each day as a whole; `null` if activity was on for nobody, as are the following.
   * @example 27000
   */
  @ApiProperty({ type: 'integer' })
  observed_worked_seconds: number | null;
  /**
   * The part of observed_worked_seconds that was no paid break: the time in which somebody can be active.
   * @example 26100
   */
  @ApiProperty({ type: 'integer' })
  observed_working_seconds: number | null;
  /**
   * The time of activity on these days.
   * @example 20880
   */
  @ApiProperty({ type: 'integer' })
  active_seconds: number | null;
  /**
   * The idle time of these days that nobody has explained; it changes no hours.
   * @example 900
   */
  @ApiProperty({ type: 'integer' })
  idle_seconds: number | null;
  /**
   * The ratio active_seconds / observed_working_seconds; `null` if nobody worked on such a day.
   * @example 0.8
   */
  utilisation_ratio: number | null;
  /**
   * The ratio idle_seconds / observed_worked_seconds; `null` if nobody worked on such a day.
   * @example 0.0333
   */
  idle_ratio: number | null;
  /**
   * Published plans that are not upcoming.
   * @example 5
   */
  @ApiProperty({ type: 'integer' })
  planned_count: number;
  /**
   * Plans to which the person came.
   * @example 5
   */
  @ApiProperty({ type: 'integer' })
  attended_count: number;
  /**
   * Plans that began late, beyond the grace.
   * @example 1
   */
  @ApiProperty({ type: 'integer' })
  late_count: number;
  /**
   * The ratio attended_count / planned_count; `null` if there was no plan.
   * @example 1
   */
  attendance_ratio: number | null;
  /**
   * The ratio (attended_count − late_count) / attended_count; `null` if no plan was attended.
   * @example 0.8
   */
  punctuality_ratio: number | null;
}

/** The change of each figure: 0.25 is a quarter more; null where there is nothing to compare with. */
export class TeamChangeView {
  labour_seconds: number | null;
  overtime_seconds: number | null;
  labour_cost: number | null;
  labour_seconds_without_wage: number | null;
  labour_ratio: number | null;
  total_receipts: number | null;
  @ApiProperty({ type: 'number', format: 'double' })
  refunds_count: number | null;
  net_sales: number | null;
  net_quantity: number | null;
  aov: number | null;
  upt: number | null;
  net_sales_per_labour_hour: number | null;
  receipts_per_labour_hour: number | null;
  units_per_labour_hour: number | null;
  refund_ratio: number | null;
  shop_refund_ratio: number | null;
  connected_seconds: number | null;
  connected_ratio: number | null;
  observed_worked_seconds: number | null;
  observed_working_seconds: number | null;
  active_seconds: number | null;
  idle_seconds: number | null;
  utilisation_ratio: number | null;
  idle_ratio: number | null;
  @ApiProperty({ type: 'number', format: 'double' })
  planned_count: number | null;
  @ApiProperty({ type: 'number', format: 'double' })
  attended_count: number | null;
  @ApiProperty({ type: 'number', format: 'double' })
  late_count: number | null;
  attendance_ratio: number | null;
  punctuality_ratio: number | null;
}
