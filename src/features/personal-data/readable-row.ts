import type { RecordPart } from '../../kernel/feature-manifest.js';
import { toWire } from '../../kernel/wire.js';
import { unpacked } from '../activity/events/packed-batch.js';
import type { BatchRow } from '../activity/events/activity-batch.entity.js';
import type { RecordPage } from './personal-records.repository.js';
import type { PartRow, RecordRow, RecordStatements } from './record-statements.js';

const MS_PER_SECOND = 1_000;

/** Rows that are stored packed, as a person can read them. */
const READABLE: Readonly<Record<string, (row: RecordRow) => object>> = {
  activity_batches: (row) => {
    const events = unpacked(row as unknown as BatchRow);
    return {
      device_id: row['device_id'],
      events: events.map(({ id, type, at, durationMs, platformId }) => ({
        id,
        type,
        occurred_at: new Date(at).toISOString(),
        duration: durationMs / MS_PER_SECOND,
        platform_id: platformId,
      })),
    };
  },
};

/** The rows of a page as JSON shows them: the columns without those of the organization and the hidden ones. */
export function readableRows(
  { record }: RecordStatements,
  { rows, parts }: RecordPage,
): readonly object[] {
  const hidden = ['page_key', ...(record.hidden ?? [])];
  return rows.map((row) => {
    const shown = READABLE[record.table]?.(row) ?? toWire(row, ...hidden);
    const own = (record.parts ?? []).map((part) => partOf(part, row, parts));
    return Object.assign({}, shown, ...own) as object;
  });
}

function partOf(
  { table, of }: RecordPart,
  row: RecordRow,
  parts: RecordPage['parts'],
): Record<string, object[]> {
  const found: readonly PartRow[] = parts.get(table)?.get(String(row['id'])) ?? [];
  return { [table]: found.map((one) => toWire(one, 'part_of', of)) };
}
