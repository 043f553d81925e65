import { Injectable } from '@nestjs/common';
import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import type { BatchRow } from '../../features/activity/events/activity-batch.entity.js';
import { ArrayColumns, quoted } from '../array-columns.js';
import { insertAll, type Columns } from '../bulk-insert.repository.js';
import type { DemoExplanation } from './demo-explanations.js';

/** What the organization records of one person. */
export interface RecordedPersonRow {
  readonly user_id: string;
  readonly acknowledged_at: Date;
  readonly retention_days: number;
  readonly counts_off_list: boolean;
}

/** Nobody while activity is off; otherwise those who have acknowledged the present notice. */
const PEOPLE = statement<RecordedPersonRow>(
  'demo.recorded-people',
  `SELECT a.user_id, a.acknowledged_at, p.retention_days, p.counts_off_list FROM activity_policies p
    JOIN activity_acknowledgements a ON a.organization_id = p.organization_id AND a.notice_version = p.notice_version
    WHERE p.organization_id = $1 AND p.enabled ORDER BY a.user_id`,
);
const PLATFORMS = statement<{ id: string; name: string }>(
  'demo.recorded-platforms',
  `SELECT id, name FROM platforms WHERE organization_id = $1 AND archived_at IS NULL AND name = ANY($2)
    ORDER BY name, id`,
);
/** The lists of a row are text on the way: an array of arrays of different lengths does not exist. */
const INSERT_BATCHES = statement(
  'demo.insert-activity-batches',
  `INSERT INTO activity_batches (organization_id, occurred_at, id, user_id, device_id, event_ids, types, after_ms,
      durations_ms, platforms, platform_ids)
    SELECT $1, b.occurred_at, b.id, b.user_id, b.device_id, b.event_ids::uuid[], b.types::smallint[],
      b.after_ms::integer[], b.durations_ms::integer[], b.platforms::smallint[], b.platform_ids::uuid[]
    FROM unnest($2::timestamptz[], $3::uuid[], $4::uuid[], $5::uuid[], $6::text[], $7::text[], $8::text[], $9::text[],
      $10::text[], $11::text[]) AS b (occurred_at, id, user_id, device_id, event_ids, types, after_ms, durations_ms,
      platforms, platform_ids)`,
);
const BATCH_COLUMNS = 10;
const EXPLANATION: Columns = [
  ['id', 'uuid'],
  ['user_id', 'uuid'],
  ['start_at', 'timestamptz'],
  ['end_at', 'timestamptz'],
  ['reason', 'text'],
  ['note', 'text'],
  ['created_at', 'timestamptz'],
];
/** What people have explained already stays as it is. */
const INSERT_EXPLANATIONS = insertAll(
  'activity_explanations',
  EXPLANATION,
  'ON CONFLICT DO NOTHING',
);
/** How many batches, of an hour each, are stored with one statement. */
const AT_ONCE = 1_000;

/** Stores what the devices of the demo reported, by the thousand. */
@Injectable()
export class DemoRecordingRepository {
  async people(tx: Tx): Promise<RecordedPersonRow[]> {
    return tx.rows(PEOPLE, [tx.organizationId]);
  }

  /** Those of the names that are on the list. */
  async platforms(tx: Tx, names: readonly string[]): Promise<{ id: string; name: string }[]> {
    return tx.rows(PLATFORMS, [tx.organizationId, names]);
  }

  async insertBatches(tx: Tx, batches: readonly BatchRow[]): Promise<void> {
    for (let from = 0; from < batches.length; from += AT_ONCE) {
      const columns = new ArrayColumns(BATCH_COLUMNS);
      for (const row of batches.slice(from, from + AT_ONCE)) {
        const { event_ids, types, after_ms, durations_ms, platforms, platform_ids } = row;
        const lists = [event_ids, types, after_ms, durations_ms, platforms, platform_ids];
        const whose = [row.id, row.user_id, row.device_id];
        columns.add([row.occurred_at.toISOString(), ...whose, ...lists.map(listLiteral)]);
      }
      await tx.rows(INSERT_BATCHES, [tx.organizationId, ...columns.literals()]);
    }
  }

  async insertExplanations(tx: Tx, explanations: readonly DemoExplanation[]): Promise<void> {
    const columns = new ArrayColumns(EXPLANATION.length);
    for (const { id, user_id, start_at, end_at, reason, note, created_at } of explanations) {
      const times = [start_at.toISOString(), end_at.toISOString()];
      columns.add([id, user_id, ...times, reason, note && quoted(note), created_at.toISOString()]);
    }
    if (columns.length > 0)
      await tx.rows(INSERT_EXPLANATIONS, [tx.organizationId, ...columns.literals()]);
  }
}

/** Ids and numbers alone, which need no escaping within the quotes. */
function listLiteral(values: readonly (string | number)[]): string {
  return `"{${values.join(',')}}"`;
}
