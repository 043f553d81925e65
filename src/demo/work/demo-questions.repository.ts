import { Injectable } from '@nestjs/common';
import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';

/** The days before the end of the story whose sales are what a shop is used to. */
const DAYS = 28;

/** The person of a forgotten shift has answered, and the manager has not decided yet. */
const ANSWERS = statement(
  'demo.exception-answers',
  `INSERT INTO exception_answers (organization_id, id, exception_key, kind, shop_id, user_id, author_id, date, about,
      choice, note, closes, answered_at)
    SELECT s.organization_id, gen_random_uuid(),
      concat_ws('.', 'SUGGESTED_CLOCK_OUT', s.shop_id, s.user_id, s.id), 'SUGGESTED_CLOCK_OUT', s.shop_id, s.user_id,
      s.user_id, s.business_date, to_char(s.end_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'FORGOTTEN',
      'I locked up and forgot to clock out', false, date_trunc('milliseconds', s.updated_at + interval '1 hour')
    FROM shifts s
    WHERE s.organization_id = $1 AND s.needs_confirmation AND s.end_source = 'AUTO' AND s.voided_at IS NULL
      AND s.updated_at + interval '1 hour' <= $2
      AND NOT EXISTS (SELECT FROM exception_answers a WHERE a.organization_id = $1
        AND a.exception_key = concat_ws('.', 'SUGGESTED_CLOCK_OUT', s.shop_id, s.user_id, s.id))`,
);

/** Each shop is to sell a little more than in the last four weeks, and a day of it no less than on average. */
const TARGETS = statement(
  'demo.targets',
  `INSERT INTO targets (organization_id, id, shop_id, kpi, period, direction, value, currency, version)
    SELECT s.organization_id, gen_random_uuid(), s.id, 'net_sales', p.period, 'AT_LEAST',
      (round(sold.minor * p.share / 10000) * 10000)::bigint, s.currency, 1
    FROM shops s
    CROSS JOIN LATERAL (SELECT coalesce(sum(CASE r.type WHEN 'SALE' THEN 1 ELSE -1 END
          * (r.gross_minor - r.discount_minor)), 0) AS minor FROM receipts r
      WHERE r.organization_id = $1 AND r.shop_id = s.id
        AND r.business_date >= ($2::timestamptz AT TIME ZONE 'UTC')::date - ${DAYS}
        AND r.business_date < ($2::timestamptz AT TIME ZONE 'UTC')::date) sold
    CROSS JOIN (VALUES ('MONTH', 1.12), ('WEEK', 0.25), ('DAY', 0.035)) AS p (period, share)
    WHERE s.organization_id = $1 AND sold.minor > 0
      AND NOT EXISTS (SELECT FROM targets t WHERE t.organization_id = $1 AND t.shop_id = s.id AND t.user_id IS NULL)`,
);
/** The average receipt of each person is to be what it has been. */
const AVERAGE_RECEIPT = statement(
  'demo.targets-of-people',
  `INSERT INTO targets (organization_id, id, shop_id, user_id, kpi, period, direction, value, currency, version)
    SELECT s.organization_id, gen_random_uuid(), s.id, sold.user_id, 'aov', 'MONTH', 'AT_LEAST',
      (round(sold.minor / sold.sales / 10) * 10)::bigint, s.currency, 1
    FROM shops s
    CROSS JOIN LATERAL (SELECT r.user_id, count(*) FILTER (WHERE r.type = 'SALE') AS sales,
        sum(CASE r.type WHEN 'SALE' THEN 1 ELSE -1 END * (r.gross_minor - r.discount_minor)) AS minor FROM receipts r
      WHERE r.organization_id = $1 AND r.shop_id = s.id
        AND r.business_date >= ($2::timestamptz AT TIME ZONE 'UTC')::date - ${DAYS}
      GROUP BY r.user_id) sold
    WHERE s.organization_id = $1 AND sold.sales > 0 AND sold.minor > 0
      AND NOT EXISTS (SELECT FROM targets t WHERE t.organization_id = $1 AND t.shop_id = s.id
        AND t.user_id = sold.user_id)`,
);

/** Creates what people said about exceptions of the story, and the targets of its shops. */
@Injectable()
export class DemoQuestionsRepository {
  async tell(tx: Tx, until: Date): Promise<void> {
    for (const rows of [ANSWERS, TARGETS, AVERAGE_RECEIPT])
      await tx.rows(rows, [tx.organizationId, until]);
  }
}
