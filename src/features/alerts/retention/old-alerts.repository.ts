import { Injectable } from '@nestjs/common';
import { SideDatabase } from '../../../platform/database/side-database.js';
import { statement } from '../../../platform/database/statement.js';

/** As long as activity is kept by default: see domain.md, "Activity". */
const DEFAULT_DAYS = 90;
/** An organization that has never had activity switched on has no policy. */
const KEPT = `make_interval(days => coalesce((SELECT p.retention_days FROM activity_policies p
  WHERE p.organization_id = old.organization_id), ${DEFAULT_DAYS}))`;

const DELETE_ALERTS = statement(
  'old-alerts.delete-alerts',
  `DELETE FROM alerts WHERE (organization_id, id) IN (
    SELECT old.organization_id, old.id FROM alerts old WHERE old.resolved_at < now() - ${KEPT} LIMIT $1)`,
);
const DELETE_QUESTIONS = statement(
  'old-alerts.delete-questions',
  `DELETE FROM activity_questions WHERE (organization_id, id) IN (
    SELECT old.organization_id, old.id FROM activity_questions old WHERE old.closed_at < now() - ${KEPT} LIMIT $1)`,
);

/** Deletes over all organizations. */
@Injectable()
export class OldAlertsRepository {
  constructor(private readonly db: SideDatabase) {}

  /** @returns how many were deleted, at most `limit` of each */
  async delete(limit: number): Promise<{ readonly alerts: number; readonly questions: number }> {
    const alerts = await this.db.maintain(DELETE_ALERTS, [limit]);
    const questions = await this.db.maintain(DELETE_QUESTIONS, [limit]);
    return { alerts, questions };
  }
}
