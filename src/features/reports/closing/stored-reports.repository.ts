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

/** What stored reports were made from. */
@Injectable()
export class StoredReportsRepository {
  /** The oldest first. */
  of(tx: Tx, shopId: string, since?: string): Promise<StoredReport[]> {
    return tx.rows(OF_SHOP, [tx.organizationId, shopId, since ?? null]);
  }
}
