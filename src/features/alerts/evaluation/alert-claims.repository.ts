import { Injectable } from '@nestjs/common';
import { SideDatabase } from '../../../platform/database/side-database.js';
import { statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';

/** An organization that this instance may evaluate. */
export interface Claim {
  readonly organization_id: string;
  readonly claimed_at: Date;
}

/** Which organizations are claimed. */
interface ClaimedOnes {
  readonly all: boolean;
  readonly also: readonly string[];
  readonly limit: number;
}

/** The last claim of an organization. */
export interface HeldClaim {
  readonly claimed_at: Date;
}

/** The least id of the receipts of the last hours: ids are in the order of time. Older ones were looked at then. */
const RECENT = `(lpad(to_hex((extract(epoch FROM now() - interval '6 hours') * 1000)::bigint), 12, '0')
  || '70008000000000000000')::uuid`;

/**
 * Organizations in which a rule may have something to say: they are named, somebody is at work, an alert is unresolved, a
 * request is not answered in time, a plan, a receipt or a change of a shift is recent. Each is a look-up by the
 * beginning of a key. Of two instances at once, the second waits for
 * the row of the first and then finds that it is not due.
 */
const CLAIM = statement<Claim>(
  'alert-claims.claim',
  `INSERT INTO alert_evaluations AS e (organization_id, claimed_at)
    SELECT due.organization_id, date_trunc('milliseconds', clock_timestamp()) FROM (
      SELECT o.organization_id FROM organizations o
        LEFT JOIN alert_evaluations last ON last.organization_id = o.organization_id
        WHERE coalesce(last.claimed_at, '-infinity') <= clock_timestamp() - make_interval(secs => $1)
          AND ($2 OR o.organization_id = ANY($4::uuid[])
            OR EXISTS (SELECT FROM shifts s WHERE s.organization_id = o.organization_id AND s.end_at IS NULL)
            OR EXISTS (SELECT FROM alerts a WHERE a.organization_id = o.organization_id AND a.resolved_at IS NULL)
            OR EXISTS (SELECT FROM receipts r WHERE r.organization_id = o.organization_id AND r.id >= ${RECENT})
            OR EXISTS (SELECT FROM correction_requests c WHERE c.organization_id = o.organization_id AND c.status = 'OPEN'
              AND c.answer_by <= now())
            OR EXISTS (SELECT FROM audit_log x WHERE x.organization_id = o.organization_id AND x.subject_type = 'shift'
              AND x.occurred_at >= now() - interval '10 minutes')
            OR EXISTS (SELECT FROM shops p JOIN scheduled_shifts x ON x.organization_id = o.organization_id
              AND x.shop_id = p.id AND x.business_date BETWEEN current_date - 2 AND current_date + 1
              AND x.published_at IS NOT NULL
              WHERE p.organization_id = o.organization_id AND p.archived_at IS NULL))
        ORDER BY coalesce(last.claimed_at, '-infinity'), o.organization_id LIMIT $3) due
    ON CONFLICT (organization_id) DO UPDATE SET claimed_at = EXCLUDED.claimed_at
      WHERE e.claimed_at <= EXCLUDED.claimed_at - make_interval(secs => $1)
    RETURNING organization_id, claimed_at`,
);

/** Holds the row until the transaction ends: two evaluations of one organization never write at once. */
const HOLD = statement<HeldClaim>(
  'alert-claims.hold',
  `SELECT claimed_at FROM alert_evaluations WHERE organization_id = $1 FOR NO KEY UPDATE`,
);
const FINISH = statement(
  'alert-claims.finish',
  'UPDATE alert_evaluations SET evaluated_at = $2 WHERE organization_id = $1',
);

/** Says which instance evaluates which organization. */
@Injectable()
export class AlertClaims {
  constructor(private readonly side: SideDatabase) {}

  /**
   * Claims organizations that were not claimed within the period.
   * @param all  also those in which nothing seems to happen
   * @param also  ids of some of these
   */
  claim(periodS: number, { all, also, limit }: ClaimedOnes): Promise<Claim[]> {
    return this.side.survey(CLAIM, [periodS, all, limit, also]);
  }

  /** The last claim; undefined before the first. Nobody else evaluates the organization until the transaction ends. */
  hold(tx: Tx): Promise<HeldClaim | undefined> {
    return tx.row(HOLD, [tx.organizationId]);
  }

  /** The statement travels with COMMIT. */
  finish(tx: Tx, at: Date): void {
    tx.withCommit(tx.rows(FINISH, [tx.organizationId, at]));
  }
}
