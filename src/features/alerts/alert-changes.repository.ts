import { Injectable } from '@nestjs/common';
import { newId } from '../../kernel/new-id.js';
import { columnsOf } from '../../platform/database/entity-columns.js';
import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import { Alert } from './alert.entity.js';
import type { Cause, EndReason } from './causes/cause.js';

/** What an evaluation needs of the alerts whose cause has not ended. */
export type UnresolvedRow = Pick<
  Alert,
  'id' | 'rule' | 'cause_key' | 'shop_id' | 'user_id' | 'shift_id' | 'since' | 'state' | 'told_at'
>;

/** The alerts whose cause had not ended at the last evaluation. */
export interface KnownAlerts {
  /** The keys of their causes. */
  readonly keys: ReadonlySet<string>;
  /** Whether nobody was told of one of them, because of quiet hours. */
  readonly hasUntold: boolean;
  readonly evaluatedAt: Date | null;
}

/** What every evaluation needs of these alerts, in one row: they may be as many as people at work. */
interface KnownRow {
  /** The keys of their causes, one on each line; null if there is none. */
  readonly keys: string | null;
  readonly has_untold: boolean;
  /** When the last evaluation was written. */
  readonly evaluated_at: Date | null;
}

const KNOWN = statement<KnownRow>(
  'alerts.known',
  `SELECT string_agg(cause_key, E'\\n') AS keys, coalesce(bool_or(state = 'OPEN' AND told_at IS NULL), false) AS has_untold,
      (SELECT evaluated_at FROM alert_evaluations WHERE organization_id = $1) AS evaluated_at
    FROM alerts WHERE organization_id = $1 AND resolved_at IS NULL`,
);
const UNRESOLVED = statement<UnresolvedRow>(
  'alerts.unresolved',
  `SELECT id, rule, cause_key, shop_id, user_id, shift_id, since, state, told_at FROM alerts
    WHERE organization_id = $1 AND resolved_at IS NULL ORDER BY cause_key`,
);
/** Of two instances at once, the constraint lets one insert the alert of a cause. */
const OPEN = statement<Alert>(
  'alerts.open',
  `INSERT INTO alerts (organization_id, id, rule, cause_key, shop_id, user_id, shift_id, since, details, state,
      opened_at, updated_at)
    SELECT $1, c.id, c.rule, c.cause_key, c.shop_id, c.user_id, c.shift_id, c.since, c.details::jsonb, 'OPEN', $2, $2
    FROM unnest($3::uuid[], $4::text[], $5::text[], $6::uuid[], $7::uuid[], $8::uuid[], $9::timestamptz[], $10::text[])
      AS c (id, rule, cause_key, shop_id, user_id, shift_id, since, details)
    ORDER BY c.cause_key
    ON CONFLICT (organization_id, cause_key) WHERE resolved_at IS NULL DO NOTHING
    RETURNING ${columnsOf(Alert)}`,
);
const RESOLVE = statement<Pick<Alert, 'id' | 'user_id'>>(
  'alerts.resolve',
  `UPDATE alerts a SET state = 'RESOLVED', resolved_at = $2, resolved_reason = e.reason, updated_at = $2
    FROM unnest($3::uuid[], $4::text[]) AS e (id, reason)
    WHERE a.organization_id = $1 AND a.id = e.id AND a.resolved_at IS NULL RETURNING a.id, a.user_id`,
);
const RESOLVE_CAUSE = statement<Pick<Alert, 'id' | 'user_id'>>(
  'alerts.resolve-cause',
  `UPDATE alerts SET state = 'RESOLVED', resolved_at = $2, resolved_reason = $4, updated_at = $2
    WHERE organization_id = $1 AND cause_key = $3 AND resolved_at IS NULL RETURNING id, user_id`,
);
const TELL = statement<UnresolvedRow>(
  'alerts.tell',
  `UPDATE alerts SET told_at = $2 WHERE organization_id = $1 AND id = ANY($3::uuid[]) AND state = 'OPEN'
      AND told_at IS NULL
    RETURNING id, rule, cause_key, shop_id, user_id, shift_id, since, state, told_at`,
);

/** Writes what an evaluation finds. Each statement returns the rows that it changed, so nothing happens twice. */
@Injectable()
export class AlertChanges {
  async known(tx: Tx): Promise<KnownAlerts> {
    const row = await tx.row(KNOWN, [tx.organizationId]);
    return {
      keys: new Set(row?.keys?.split('\n')),
      hasUntold: row?.has_untold ?? false,
      evaluatedAt: row?.evaluated_at ?? null,
    };
  }

  unresolved(tx: Tx): Promise<UnresolvedRow[]> {
    return tx.rows(UNRESOLVED, [tx.organizationId]);
  }

  /** @returns those that were not open before */
  async open(tx: Tx, causes: readonly Cause[], at: Date): Promise<Alert[]> {
    if (causes.length === 0) return [];
    const columns = [
      causes.map(() => newId()),
      causes.map(({ rule }) => rule),
      causes.map(({ key }) => key),
      causes.map(({ shop_id: id }) => id),
      causes.map(({ user_id: id }) => id),
      causes.map(({ shift_id: id }) => id),
      causes.map(({ since }) => since),
      causes.map(({ details }) => JSON.stringify(details)),
    ];
    return tx.rows(OPEN, [tx.organizationId, at, ...columns]);
  }

  /** @returns those that were not resolved before */
  async resolve(
    tx: Tx,
    ended: readonly { readonly id: string; readonly reason: EndReason }[],
    at: Date,
  ): Promise<Pick<Alert, 'id' | 'user_id'>[]> {
    if (ended.length === 0) return [];
    const columns = [ended.map(({ id }) => id), ended.map(({ reason }) => reason)];
    return tx.rows(RESOLVE, [tx.organizationId, at, ...columns]);
  }

  /** As {@link resolve}, of the alert of one cause. */
  resolveCause(
    tx: Tx,
    cause: { readonly key: string; readonly reason: EndReason },
    at: Date,
  ): Promise<Pick<Alert, 'id' | 'user_id'>[]> {
    return tx.rows(RESOLVE_CAUSE, [tx.organizationId, at, cause.key, cause.reason]);
  }

  /** Marks alerts as told. @returns those that nobody had been told of, and that nobody has acknowledged */
  async tell(tx: Tx, ids: readonly string[], at: Date): Promise<UnresolvedRow[]> {
    return ids.length === 0 ? [] : tx.rows(TELL, [tx.organizationId, at, ids]);
  }
}
