import { Injectable } from '@nestjs/common';
import { SideDatabase } from '../../../platform/database/side-database.js';
import { statement } from '../../../platform/database/statement.js';

const LIST = statement<{ readonly organization_id: string }>(
  'live.organizations',
  `SELECT organization_id FROM activity_policies
    WHERE enabled AND organization_id > $1::uuid ORDER BY organization_id LIMIT $2`,
);
const NIL = '00000000-0000-0000-0000-000000000000';

/** Looks over all organizations. */
@Injectable()
export class IdleOrganizationsRepository {
  constructor(private readonly db: SideDatabase) {}

  /** The next ones with activity switched on after the given one. */
  async listAfter(last: string | undefined, limit: number): Promise<string[]> {
    const rows = await this.db.survey(LIST, [last ?? NIL, limit]);
    return rows.map((row) => row.organization_id);
  }
}
