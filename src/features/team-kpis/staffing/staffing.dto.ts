import { ApiProperty } from '@nestjs/swagger';
import { KpiShopView } from '../../kpis/kpis.dto.js';

/** One hour of the week, over all business dates of the range. */
export class StaffingHourView {
  /**
   * The hour of the week by the clocks of each shop: `1T09` is Monday, nine o'clock.
   * @example 1T09
   */
  key: string;
  /**
   * How long the hour is in all business dates of the range until now, for each shop by itself.
   * @example 46800
   */
  @ApiProperty({ type: 'integer' })
  length_seconds: number;
  /**
   * The number of SALE receipts in these hours.
   * @example 117
   */
  @ApiProperty({ type: 'integer' })
  total_receipts: number;
  /**
   * The seconds that people were on shift in these hours, breaks included, each person by themself.
   * @example 93600
   */
  @ApiProperty({ type: 'integer' })
  on_shift_seconds: number;
  /**
   * The number of receipts in an hour, on average; `null` if the hour is not in the range.
   * @example 9
   */
  receipts_per_hour: number | null;
  /**
   * How many people were on shift at once, on average: on_shift_seconds / length_seconds; `null` if the hour is not in
   * the range.
   * @example 2
   */
  people_on_shift: number | null;
}

export class StaffingView {
  shops: KpiShopView[];
  /** The hours of the week, from Monday's first business hour on. */
  hours: StaffingHourView[];
  /** The lists of receipts and of shifts that make up the figures. */
  proof: StaffingProofView;
}

export class StaffingProofView {
  /** The lists of receipts. */
  receipts: string[];
  /** The lists of shifts, which begin two dates earlier, because a shift may last until the range begins. */
  shifts: string[];
}
