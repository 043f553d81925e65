import { Injectable } from '@nestjs/common';
import { statement } from '../database/statement.js';
import type { Tx } from '../database/tx.js';
import type { LivePosition } from './live-position.js';

/** The channel of PostgreSQL on which each change of the log is announced, with its organization. */
export const LIVE_CHANNEL = 'live_changes';

/**
 * The kinds of changes: what a person is doing, what everybody is, or a thing that a feature shows to those who may
 * see it, by its id.
 */
export const LIVE_KINDS = [
  'person',
  'everybody',
  'alert',
  'question',
  'correction-request',
] as const;
export type LiveKind = (typeof LIVE_KINDS)[number];

/** Those that are about a thing. */
export type LiveSubjectKind = Exclude<LiveKind, 'person' | 'everybody'>;

/** An entry of the log. */
export interface LiveChange extends LivePosition {
  readonly kind: LiveKind;
  readonly user_id: string | null;
  /** The id of the thing, for kinds that are about one. */
  readonly subject_id: string | null;
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

/** Which changes a reader can have seen. */
export interface LiveSight {
  /** The transactions that had committed, as PostgreSQL writes a snapshot. */
  readonly snapshot: string;
  /** Whether there is a change that an earlier snapshot does not have. */
  readonly has_changed: boolean;
  readonly now: Date;
}

/** A thing that has changed, and the person whom it is about. */
export interface LiveSubject {
  readonly id: string;
  readonly user_id: string | null;
}

interface Notified {
  readonly notified: string;
}

/** The transactions in progress that may write to this database: all those not known to be in another. */
const IN_PROGRESS_HERE = `SELECT FROM pg_snapshot_xip(pg_current_snapshot()) AS running
    WHERE NOT EXISTS (SELECT FROM pg_locks l JOIN pg_stat_activity a USING (pid)
      WHERE l.locktype = 'transactionid' AND l.granted AND l.transactionid = running::xid
        AND a.datname <> current_database())`;
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
const APPEND_SUBJECTS = statement<Notified>(
  'live-log.append-subjects',
  `INSERT INTO live_changes (organization_id, kind, user_id, payload)
    SELECT $1, $2, about.user_id, jsonb_build_object('id', about.id)
    FROM unnest($3::uuid[], $4::uuid[]) AS about (id, user_id)
    RETURNING pg_notify('${LIVE_CHANNEL}', organization_id::text)::text AS notified`,
);
/**
 * A transaction may commit long after others that began later, so the order of commits is not known from any
 * number. But no transaction below the oldest one in progress can still commit: what is below it never
 * changes, and is read in the order of transactions. Snapshots know the transactions of all databases of the
 * server. One of another database never adds a change here, so a change that has waited for a second is final once
 * none before it is in progress in this one; the locks show where each is, and reading them costs too much to do it at once.
 */
const AFTER = statement<LiveChange>(
  'live-log.after',
  `SELECT xid, id, kind, user_id, payload->>'id' AS subject_id, created_at,
      CASE WHEN xid < pg_snapshot_xmin(pg_current_snapshot())::text::bigint THEN true
        WHEN created_at > now() - interval '1 second' THEN false
        ELSE NOT EXISTS (${IN_PROGRESS_HERE} AND running::text::bigint <= xid) END AS is_final
    FROM live_changes WHERE organization_id = $1 AND (xid, id) > ($2::bigint, $3::bigint)
    ORDER BY xid, id LIMIT $4`,
);
const HEAD = statement<LiveHead>(
  'live-log.head',
  `SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS xid,
    pg_snapshot_xmax(pg_current_snapshot())::text::bigint AS next_xid, now() AS now`,
);
/** By the transactions' numbers: below those of the snapshot that were still running, all had ended. */
const SIGHT = statement<LiveSight>(
  'live-log.sight',
  `SELECT pg_current_snapshot()::text AS snapshot, date_trunc('milliseconds', now()) AS now,
    EXISTS (SELECT FROM live_changes WHERE organization_id = $1
      AND xid >= pg_snapshot_xmin($2::pg_snapshot)::text::bigint AND kind IN ('person', 'everybody')
      AND NOT pg_visible_in_snapshot(xid::text::xid8, $2::pg_snapshot)) AS has_changed`,
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

  /** Things of one kind have changed. The statement travels with COMMIT. */
  subjects(tx: Tx, kind: LiveSubjectKind, things: readonly LiveSubject[]): void {
    if (things.length === 0) return;
    const columns = [things.map(({ id }) => id), things.map(({ user_id: id }) => id)];
    tx.withCommit(tx.rows(APPEND_SUBJECTS, [tx.organizationId, kind, ...columns]));
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

  /**
   * Where the log is now.
   * @param before  the snapshot of an earlier sight, to learn whether a person or everybody has changed since
   */
  async sight(tx: Tx, before?: string): Promise<LiveSight> {
    const row = await tx.row(SIGHT, [tx.organizationId, before ?? null]);
    if (!row) throw new Error('The database returned no snapshot');
    return row;
  }

  private append(tx: Tx, kind: LiveKind, userId: string | null): void {
    tx.withCommit(tx.rows(APPEND, [tx.organizationId, kind, userId]));
  }
}
