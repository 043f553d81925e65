import { IsBoolean } from 'class-validator';
import { IsId } from '../../../platform/http/field-rules.js';
import { pageOf } from '../../../platform/http/page-of.js';
import { PageQuery } from '../../../platform/http/page-query.dto.js';

export class ListReportSubscriptionsQuery extends PageQuery {}

export class PutReportSubscriptionBody {
  @IsId()
  shop_id: string;

  /**
   * Whether a mail comes with the report of each day.
   * @example true
   */
  @IsBoolean()
  day: boolean;

  /**
   * Whether a mail comes with the report of each week.
   * @example true
   */
  @IsBoolean()
  week: boolean;

  /**
   * Whether a mail comes with the report of each month.
   * @example true
   */
  @IsBoolean()
  month: boolean;
}

export class ReportSubscriptionView {
  shop_id: string;
  day: boolean;
  week: boolean;
  month: boolean;
}

export class ReportSubscriptionPage extends pageOf(ReportSubscriptionView) {}
