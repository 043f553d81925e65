import { Injectable } from '@nestjs/common';
import { columnsExcept } from '../../../platform/database/entity-columns.js';
import { statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import { ActivityBatch, type BatchRow } from '../events/activity-batch.entity.js';
import type { PersonTime } from '../events/activity-batches.repository.js';
import type { SpanRow } from '../work/working-times-read-only.repository.js';

/** In which of the requested times a row was found: from 1. */
interface Numbered {
  readonly n: number;
}
export type NumberedBatch = BatchRow & Numbered;
export type NumberedInstant = Numbered & { readonly occurred_at: Date };
export type NumberedSpan = Numbered & SpanRow;

const TIMES = `unnest($2::uuid[], $3::timestamptz[], $4::timestamptz[])
  WITH ORDINALITY AS t (user_id, from_at, to_at, n)`;
const BATCHES = statement<NumberedBatch>(
  'activity.batches-of-times',
  `SELECT t.n, b.* FROM ${TIMES}
    CROSS JOIN LATERAL (SELECT ${columnsExcept(ActivityBatch, 'organization_id')} FROM activity_batches x
      WHERE x.organization_id = $1 AND x.user_id = t.user_id
        AND x.occurred_at >= date_trunc('hour', t.from_at, 'UTC') AND x.occurred_at < t.to_at OFFSET 0) b
    ORDER BY t.n, b.occurred_at, b.id`,
);
const RECEIPTS = statement<NumberedInstant>(
  'activity.receipts-of-times',
  `SELECT t.n, r.occurred_at FROM ${TIMES}
    CROSS JOIN LATERAL (SELECT x.id, x.occurred_at FROM receipts x
      WHERE x.organization_id = $1 AND x.user_id = t.user_id
        AND x.occurred_at >= t.from_at AND x.occurred_at < t.to_at
        AND x.business_date BETWEEN t.from_at::date - 3 AND t.to_at::date + 3 OFFSET 0) r
    ORDER BY t.n, r.occurred_at, r.id`,
);
const EXPLANATIONS = statement<NumberedSpan>(
  'activity.explanations-of-times',
  `SELECT t.n, e.start_at, e.end_at FROM ${TIMES}
    CROSS JOIN LATERAL (SELECT x.start_at, x.end_at FROM activity_explanations x
      WHERE x.organization_id = $1 AND x.user_id = t.user_id
        AND tstzrange(x.start_at, x.end_at) && tstzrange(t.from_at, t.to_at) OFFSET 0) e
    ORDER BY t.n, e.start_at`,
);

/** Reads what happened within many times at once: one look-up for each; writes nothing. */
@Injectable()
export class DayPartsReadOnlyRepository {
  batches(tx: Tx, times: readonly PersonTime[]): Promise<NumberedBatch[]> {
    return tx.rows(BATCHES, paramsOf(tx, times));
  }

  receipts(tx: Tx, times: readonly PersonTime[]): Promise<NumberedInstant[]> {
    return tx.rows(RECEIPTS, paramsOf(tx, times));
  }

  explanations(tx: Tx, times: readonly PersonTime[]): Promise<NumberedSpan[]> {
    return tx.rows(EXPLANATIONS, paramsOf(tx, times));
  }
}

function paramsOf(tx: Tx, times: readonly PersonTime[]): unknown[] {
  const of = <Key extends keyof PersonTime>(key: Key) => times.map((time) => time[key]);
  return [tx.organizationId, of('userId'), of('from'), of('to')];
}
