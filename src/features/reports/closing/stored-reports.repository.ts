import { Injectable } from '@nestjs/common';
import { statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { Report } from '../storing/report.entity.js';

export type StoredReport = Pick<Report, 'id' | 'kind' | 'from_date' | 'to_date' | 'marks'>;

const OF_SHOP = statement<StoredReport>(
  'reports.stored-of-shop',
  `SELECT id, kind, from_date, to_date, marks FROM reports
    WHERE organization_id = $1 AND shop_id = $2 AND to_date >= coalesce($3::date, '-infinity') ORDER BY to_date, id`,
);

/** Reports are kept as long as the hours in them. */
const YEARS_KEPT = 4;
const MOST_AT_ONCE = 500;
const DELETE_OLD = statement<Pick<Report, 'id'>>(
  'reports.delete-old',
  `DELETE FROM reports WHERE organization_id = $1 AND id = ANY(ARRAY(SELECT r.id FROM reports r
      WHERE r.organization_id = $1 AND r.to_date < ($2::date - interval '${YEARS_KEPT} years')::date
      ORDER BY r.to_date, r.id LIMIT ${MOST_AT_ONCE}))
    RETURNING id`,
);

/** What stored reports were made from. */
@Injectable()
export class StoredReportsRepository {
  /** The oldest first. */
  of(tx: Tx, shopId: string, since?: string): Promise<StoredReport[]> {
    return tx.rows(OF_SHOP, [tx.organizationId, shopId, since ?? null]);
  }

  /** Deletes some of the oldest reports of the organization, with all versions, that need not be kept on this date. */
  async deleteOld(tx: Tx, today: string): Promise<void> {
    await tx.rows(DELETE_OLD, [tx.organizationId, today]);
  }
}
