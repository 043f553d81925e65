import { Injectable } from '@nestjs/common';
import { SideDatabase } from '../../../platform/database/side-database.js';
import { statement } from '../../../platform/database/statement.js';

/** An organization that has, or had, activity switched on, and how long it keeps it. */
export interface Keeper {
  readonly organization_id: string;
  readonly retention_days: number;
}

const LIST = statement<Keeper>(
  'activity-retention.keepers',
  `SELECT organization_id, retention_days FROM activity_policies
    WHERE organization_id > $1::uuid ORDER BY organization_id LIMIT $2`,
);
const LONGEST = statement<{ readonly days: number | null }>(
  'activity-retention.longest',
  'SELECT max(retention_days)::int AS days FROM activity_policies',
);
const DROP = statement<{ readonly part: string | null }>(
  'activity-retention.drop-empty-partition',
  'SELECT drop_empty_partition($1) AS part',
);

/** Looks over all organizations. */
@Injectable()
export class KeepersRepository {
  constructor(private readonly db: SideDatabase) {}

  async listAfter(organizationId: string, limit: number): Promise<Keeper[]> {
    return this.db.survey(LIST, [organizationId, limit]);
  }

  /** The days for which somebody keeps activity; undefined when nobody does. */
  async longestDays(): Promise<number | undefined> {
    const [row] = await this.db.survey(LONGEST, []);
    return row?.days ?? undefined;
  }

  /** Drops one empty partition of months that nobody keeps. @returns its name */
  async dropEmptyPartition(keptDays: number): Promise<string | undefined> {
    const [row] = await this.db.survey(DROP, [keptDays]);
    return row?.part ?? undefined;
  }
}
