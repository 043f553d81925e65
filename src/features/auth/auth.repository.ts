import { Injectable } from '@nestjs/common';
import type { Role } from '../../kernel/permissions.js';
import { Database } from '../../platform/database/database.js';
import type { Statement, Tx } from '../../platform/database/tx.js';

/** What the guard needs to know of someone, at every request. */
export interface CallerRow {
  readonly role: Role;
  readonly shop_ids: string[];
}

export interface RefreshRow {
  readonly session_id: string;
  readonly user_id: string;
  readonly must_change_password: boolean;
  readonly is_active: boolean;
  readonly session_live: boolean;
  readonly rotated: boolean;
  /** Rotated so short a time ago that the answer may have been lost. */
  readonly just_rotated: boolean;
}

/** How long the previous refresh token still returns its child. */
const LOST_RESPONSE_S = 10;

const FIND_CALLER: Statement = {
  name: 'auth.caller',
  text: 'SELECT role, shop_ids FROM caller_of($1, $2, $3)',
};
/** By the clock: the session of a new password begins after the others ended, in the same transaction. */
const ADD_SESSION: Statement = {
  name: 'auth.add-session',
  text: `INSERT INTO auth_sessions (organization_id, id, user_id, address, user_agent, created_at, expires_at)
    VALUES ($1, $2, $3, $4, $5, clock_timestamp(), now() + make_interval(days => $6))`,
};
const ADD_REFRESH_TOKEN: Statement = {
  name: 'auth.add-refresh-token',
  text: `INSERT INTO refresh_tokens (organization_id, token_hash, session_id, issued_at)
    VALUES ($1, $2, $3, now())`,
};
/** Locks the token: two refreshes with it at once must not both make a child. */
const LOCK_REFRESH_TOKEN: Statement = {
  name: 'auth.lock-refresh-token',
  text: `SELECT t.session_id, s.user_id, u.is_active, i.must_change_password,
      s.revoked_at IS NULL AND s.expires_at > now() AND s.created_at >= u.sessions_valid_from AS session_live,
      t.rotated_at IS NOT NULL AS rotated,
      coalesce(t.rotated_at > now() - make_interval(secs => $3), false) AS just_rotated
    FROM refresh_tokens t
    JOIN auth_sessions s ON s.organization_id = t.organization_id AND s.id = t.session_id
    JOIN users u ON u.organization_id = s.organization_id AND u.id = s.user_id
    JOIN login_identities i ON i.organization_id = u.organization_id AND i.user_id = u.id
    WHERE t.organization_id = $1 AND t.token_hash = $2
    FOR UPDATE OF t`,
};
const MARK_ROTATED: Statement = {
  name: 'auth.mark-rotated',
  text: `UPDATE refresh_tokens SET rotated_at = clock_timestamp() WHERE organization_id = $1 AND token_hash = $2`,
};
const FIND_UNROTATED: Statement = {
  name: 'auth.find-unrotated',
  text: `SELECT token_hash FROM refresh_tokens
    WHERE organization_id = $1 AND token_hash = ANY($2) AND rotated_at IS NULL ORDER BY token_hash`,
};
const REVOKE_SESSION: Statement = {
  name: 'auth.revoke-session',
  text: `UPDATE auth_sessions SET revoked_at = now()
    WHERE organization_id = $1 AND id = $2 AND revoked_at IS NULL
    RETURNING id`,
};
const KNOWS_ADDRESS: Statement = {
  name: 'auth.knows-address',
  text: `SELECT 1 AS known FROM auth_sessions
    WHERE organization_id = $1 AND user_id = $2 AND address = $3 LIMIT 1`,
};

/** Sign-in sessions, refresh tokens, and who stands behind a token. */
@Injectable()
export class AuthRepository {
  constructor(private readonly db: Database) {}

  /** Live caller behind a token, or undefined once deactivated, signed out or expired. One trip. */
  async findCaller(
    organizationId: string,
    userId: string,
    sessionId: string,
  ): Promise<CallerRow | undefined> {
    const rows = await this.db.global<CallerRow>(
      FIND_CALLER.text,
      [organizationId, userId, sessionId],
      FIND_CALLER.name,
    );
    return rows[0];
  }

  async addSession(
    tx: Tx,
    session: { id: string; userId: string; address: string; userAgent: string; days: number },
  ): Promise<void> {
    const { id, userId, address, userAgent, days } = session;
    await tx.rows(ADD_SESSION, [tx.organizationId, id, userId, address, userAgent, days]);
  }

  async addRefreshToken(tx: Tx, tokenHash: Buffer, sessionId: string): Promise<void> {
    await tx.rows(ADD_REFRESH_TOKEN, [tx.organizationId, tokenHash, sessionId]);
  }

  async lockRefreshToken(tx: Tx, tokenHash: Buffer): Promise<RefreshRow | undefined> {
    return tx.row<RefreshRow>(LOCK_REFRESH_TOKEN, [tx.organizationId, tokenHash, LOST_RESPONSE_S]);
  }

  async markRotated(tx: Tx, tokenHash: Buffer): Promise<void> {
    await tx.rows(MARK_ROTATED, [tx.organizationId, tokenHash]);
  }

  /** Which of the hashes belongs to a token that is still the newest of its session. */
  async findUnrotated(tx: Tx, hashes: readonly Buffer[]): Promise<Buffer | undefined> {
    const row = await tx.row<{ token_hash: Buffer }>(FIND_UNROTATED, [tx.organizationId, hashes]);
    return row?.token_hash;
  }

  /** @returns whether it was live until now; of two who end it at once only one hears so */
  async revokeSession(tx: Tx, sessionId: string): Promise<boolean> {
    return (await tx.row(REVOKE_SESSION, [tx.organizationId, sessionId])) !== undefined;
  }

  async knowsAddress(tx: Tx, userId: string, address: string): Promise<boolean> {
    return (await tx.row(KNOWS_ADDRESS, [tx.organizationId, userId, address])) !== undefined;
  }
}
