import { Injectable } from '@nestjs/common';
import { SideDatabase } from '../../../platform/database/side-database.js';
import { statement } from '../../../platform/database/statement.js';

/** A shop that this instance may look at. */
export interface DueShop {
  readonly organization_id: string;
  readonly shop_id: string;
}

/**
 * Shops whose look is due, one of each organization first: an organization with many shops does not keep
 * others waiting. Of two instances at once, the second waits for the rows of the first and then finds that they are
 * not due. If the instance that has claimed a shop is killed, the shop is due again after the time given. A shop that
 * is no longer in use is due once a day if it had reports: somebody has to delete the old ones. The role that reads this
 * sees no such shop, but its row of reports.
 */
const CLAIM = statement<DueShop>(
  'reports.claim-shops',
  `INSERT INTO report_shops AS r (organization_id, shop_id, next_look_at)
    SELECT due.organization_id, due.shop_id, clock_timestamp() + make_interval(secs => $1) FROM (
      SELECT organization_id, shop_id, last.next_look_at, row_number() OVER (
          PARTITION BY organization_id ORDER BY last.next_look_at NULLS FIRST, shop_id) AS turn
      FROM (SELECT organization_id, id AS shop_id, true AS is_in_use FROM shops WHERE archived_at IS NULL) s
      FULL JOIN report_shops last USING (organization_id, shop_id)
      WHERE coalesce(last.next_look_at, '-infinity') <= clock_timestamp()
        AND (s.is_in_use OR last.closed_through IS NOT NULL
          AND coalesce(last.swept_at, '-infinity') <= clock_timestamp() - interval '1 day')) due
    ORDER BY due.turn, due.next_look_at NULLS FIRST, due.organization_id LIMIT $2
    ON CONFLICT (organization_id, shop_id) DO UPDATE SET next_look_at = EXCLUDED.next_look_at
      WHERE r.next_look_at <= clock_timestamp()
    RETURNING organization_id, shop_id`,
);

/** Says which instance looks at which shop. */
@Injectable()
export class DueShops {
  constructor(private readonly side: SideDatabase) {}

  /** @param againAfterS  when a shop is due again if nothing else is said */
  claim(againAfterS: number, limit: number): Promise<DueShop[]> {
    return this.side.survey(CLAIM, [againAfterS, limit]);
  }
}
