import { Injectable } from '@nestjs/common';
import { statement } from '../database/statement.js';
import type { Tx } from '../database/tx.js';
import type { LivePosition } from './live-position.js';

/** The channel of PostgreSQL on which each change of the log is announced, with its organization. */
export const LIVE_CHANNEL = 'live_changes';

/** The kinds of changes: what a person is doing, or what everybody is. */
export const LIVE_KINDS = ['person', 'everybody'] as const;
export type LiveKind = (typeof LIVE_KINDS)[number];

/** An entry of the log. */
export interface LiveChange extends LivePosition {
  readonly kind: LiveKind;
  readonly user_id: string | null;
  readonly created_at: Date;
  /** Whether no change before it can still appear. */
  readonly is_final: boolean;
}

/** The end of the log. */
export interface LiveHead {
  /** Every change of an earlier transaction is visible. */
  readonly xid: number;
  /** No transaction has this number yet. */
  readonly next_xid: number;
  readonly now: Date;
}

interface Notified {
  readonly notified: string;
}

const APPEND = statement<Notified>(
  'live-log.append',
  `INSERT INTO live_changes (organization_id, kind, user_id) VALUES ($1, $2, $3)
    RETURNING pg_notify('${LIVE_CHANNEL}', organization_id::text)::text AS notified`,
);
const APPEND_ALL = statement<Notified>(
  'live-log.append-all',
  `INSERT INTO live_changes (organization_id, kind, user_id)
    SELECT $1, $2, about.id FROM unnest($3::uuid[]) AS about (id)
    RETURNING pg_notify('${LIVE_CHANNEL}', organization_id::text)::text AS notified`,
);
/**
 * A transaction may commit long after others that began later, so the order of commits is not known from any
 * number. But no transaction below the oldest one in progress can still commit: what is below it never
 * changes, and is read in the order of transactions.
 */
const AFTER = statement<LiveChange>(
  'live-log.after',
  `SELECT xid, id, kind, user_id, created_at,
      xid < pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS is_final
    FROM live_changes WHERE organization_id = $1 AND (xid, id) > ($2::bigint, $3::bigint)
    ORDER BY xid, id LIMIT $4`,
);
const HEAD = statement<LiveHead>(
  'live-log.head',
  `SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS xid,
    pg_snapshot_xmax(pg_current_snapshot())::text::bigint AS next_xid, now() AS now`,
);

/**
 * The log of what streams report to clients. A change is added in the transaction that makes it.
 * Source: docs/adr/0014-live-log.md
 */
@Injectable()
export class LiveLog {
  /** The person may be doing something else now. The statement travels with COMMIT. */
  person(tx: Tx, userId: string): void {
    this.append(tx, 'person', userId);
  }

  /** As {@link person}, of several people. */
  people(tx: Tx, userIds: readonly string[]): void {
    const kind: LiveKind = 'person';
    tx.withCommit(tx.rows(APPEND_ALL, [tx.organizationId, kind, userIds]));
  }

  /** Everybody in the organization may be doing something else now. */
  everybody(tx: Tx): void {
    this.append(tx, 'everybody', null);
  }

  /** The changes after a position, in their order; those that are not final yet are last. */
  after(tx: Tx, { xid, id }: LivePosition, limit: number): Promise<LiveChange[]> {
    return tx.rows(AFTER, [tx.organizationId, xid, id, limit]);
  }

  async head(tx: Tx): Promise<LiveHead> {
    const row = await tx.row(HEAD, []);
    if (!row) throw new Error('The database returned no position');
    return row;
  }

  private append(tx: Tx, kind: LiveKind, userId: string | null): void {
    tx.withCommit(tx.rows(APPEND, [tx.organizationId, kind, userId]));
  }
}
