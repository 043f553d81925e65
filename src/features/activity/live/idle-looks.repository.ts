import { Injectable } from '@nestjs/common';
import { SideDatabase } from '../../../platform/database/side-database.js';
import { statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';

/** An organization that this instance looks at, until `due_at`. */
export interface ClaimedLook {
  readonly organization_id: string;
  readonly due_at: Date;
}

/** Whoever has not finished by then has lost its process, or its database. */
const CLAIMED_FOR = "interval '30 seconds'";

/** An index has them in order, and a row that another instance claims at this moment is skipped. */
const CLAIM = statement<ClaimedLook>(
  'idle-looks.claim',
  `UPDATE activity_idle_looks SET due_at = date_trunc('milliseconds', clock_timestamp() + ${CLAIMED_FOR})
    WHERE organization_id IN (SELECT organization_id FROM activity_idle_looks
      WHERE due_at <= clock_timestamp() ORDER BY due_at, organization_id LIMIT $1 FOR UPDATE SKIP LOCKED)
    RETURNING organization_id, due_at`,
);
/** A release that knew no due times may have switched activity on. */
const ADD_MISSING = statement(
  'idle-looks.add-missing',
  `INSERT INTO activity_idle_looks (organization_id, due_at)
    SELECT organization_id, now() FROM activity_policies WHERE enabled
    ON CONFLICT (organization_id) DO NOTHING`,
);
/** Whoever claimed it before, or looks at it now, gives up. */
const SET_DUE = statement(
  'idle-looks.set-due',
  `INSERT INTO activity_idle_looks (organization_id, due_at) VALUES ($1, $2)
    ON CONFLICT (organization_id) DO UPDATE SET due_at = EXCLUDED.due_at`,
);
const FINISH = statement<Pick<ClaimedLook, 'organization_id'>>(
  'idle-looks.finish',
  `UPDATE activity_idle_looks SET due_at = $3 WHERE organization_id = $1 AND due_at = $2
    RETURNING organization_id`,
);
const NIL = new Date(0);

/** Says when each organization is looked at next, and by which instance. */
@Injectable()
export class IdleLooksRepository {
  constructor(private readonly side: SideDatabase) {}

  /** Claims organizations that are due. */
  claim(limit: number): Promise<ClaimedLook[]> {
    return this.side.survey(CLAIM, [limit]);
  }

  /** Adds each organization that has switched activity on and is not known yet. */
  async addMissing(): Promise<void> {
    await this.side.maintain(ADD_MISSING, []);
  }

  /** The organization is due at once. The statement travels with COMMIT. */
  makeDue(tx: Tx): void {
    tx.withCommit(tx.rows(SET_DUE, [tx.organizationId, NIL]));
  }

  /** @returns false when the claim is another's by now, or the organization was made due again */
  async finish(tx: Tx, claimed: ClaimedLook, next: Date): Promise<boolean> {
    const row = await tx.row(FINISH, [tx.organizationId, claimed.due_at, next]);
    return row !== undefined;
  }
}
