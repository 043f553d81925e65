import { Injectable } from '@nestjs/common';
import type { DayRange } from '../../../kernel/day-range.js';
import { columnsExcept } from '../../../platform/database/entity-columns.js';
import { statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import { ActivityDay } from './activity-day.entity.js';

export type DayRow = Readonly<Omit<ActivityDay, 'organization_id' | 'computed_at'>>;

const COLUMNS = columnsExcept(ActivityDay, 'organization_id', 'computed_at');
const OF_PEOPLE = statement<DayRow>(
  'activity.stored-days',
  `SELECT d.* FROM unnest($2::uuid[]) AS person (id)
    CROSS JOIN LATERAL (SELECT ${COLUMNS} FROM activity_days x
      WHERE x.organization_id = $1 AND x.user_id = person.id AND x.date BETWEEN $3::date AND $4::date OFFSET 0) d
    ORDER BY d.user_id, d.date`,
);
const VALUES = `user_id, date, working_seconds, active_seconds, off_list_seconds, paused_seconds, idle_seconds,
  explained_seconds, by_hour, by_platform, facts, is_final`;
/**
 * A final day has lost events: whoever has computed it since computed less. Nothing is stored of a person who
 * has acknowledged no notice, or was erased, which takes the acknowledgements away.
 */
const STORE = statement(
  'activity.store-days',
  `INSERT INTO activity_days (organization_id, ${VALUES})
    SELECT $1, ${VALUES.replace(/(\w+)/g, 'd.$1')} FROM jsonb_to_recordset($2::jsonb) AS d (user_id uuid, date date,
      working_seconds int, active_seconds int, off_list_seconds int, paused_seconds int, idle_seconds int,
      explained_seconds int, by_hour jsonb, by_platform jsonb, facts text, is_final boolean)
    WHERE EXISTS (SELECT FROM activity_acknowledgements a
      WHERE a.organization_id = $1 AND a.user_id = d.user_id OFFSET 0)
    ON CONFLICT (organization_id, user_id, date) DO UPDATE SET
      (working_seconds, active_seconds, off_list_seconds, paused_seconds, idle_seconds, explained_seconds,
        by_hour, by_platform, facts, is_final, computed_at) =
      (EXCLUDED.working_seconds, EXCLUDED.active_seconds, EXCLUDED.off_list_seconds, EXCLUDED.paused_seconds,
        EXCLUDED.idle_seconds, EXCLUDED.explained_seconds, EXCLUDED.by_hour, EXCLUDED.by_platform,
        EXCLUDED.facts, EXCLUDED.is_final, EXCLUDED.computed_at)
    WHERE NOT activity_days.is_final`,
);

/** Daily summaries that are stored. Named SQL, because they are read and written by the hundred. */
@Injectable()
export class ActivityDaysRepository {
  ofPeople(tx: Tx, userIds: readonly string[], { from, to }: DayRange): Promise<DayRow[]> {
    return tx.unprepared(OF_PEOPLE, [tx.organizationId, userIds, from, to]);
  }

  /** The people must be held: of an erasure at once, one comes first. */
  async store(tx: Tx, days: readonly DayRow[]): Promise<void> {
    await tx.rows(STORE, [tx.organizationId, JSON.stringify(days)]);
  }
}
