import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type { Role } from '../../kernel/role.js';
import { statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import type { TokenClaims } from '../../platform/http/callers.js';
import type { Asking } from '../../platform/idempotency/key-claims.js';
import { AuthSession } from './sign-in/auth-session.entity.js';
import { RefreshTokenRow } from './sign-in/refresh-token.entity.js';

/** What the guard reads about the sender of every request. */
export interface CallerRow {
  readonly role: Role;
  readonly shop_ids: string[];
  readonly must_change_password: boolean;
}

export interface NewSession {
  readonly id: string;
  readonly userId: string;
  readonly address: string;
  readonly network: string;
  readonly userAgent: string;
  readonly mustChangePassword: boolean;
  readonly days: number;
}

export interface RefreshRow {
  readonly session_id: string;
  readonly user_id: string;
  readonly must_change_password: boolean;
  readonly is_active: boolean;
  readonly session_live: boolean;
  readonly rotated: boolean;
  /** Whether the token was exchanged so recently that the client may have lost the answer. */
  readonly just_rotated: boolean;
  /** How many tokens the session got after this one; 1 = its child, which nobody has used yet. */
  readonly later_tokens: number;
}

/** How long the previous refresh token still returns its child: clients wait 30 s before they try again. */
const LOST_RESPONSE_S = 60;

const FIND_CALLER = statement<CallerRow>(
  'auth.caller',
  'SELECT role, shop_ids, must_change_password FROM find_caller($1, $2, $3)',
);
/**
 * The clock of the statement decides: the session of a new password begins after the others have ended, in
 * the same transaction.
 */
const ADD_SESSION = statement(
  'auth.add-session',
  `INSERT INTO auth_sessions (organization_id, id, user_id, address, network, user_agent, must_change_password,
      created_at, expires_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, clock_timestamp(), now() + make_interval(days => $8))`,
);
/** Locks the token: two refreshes with it at once must not both create a child. */
const LOCK_REFRESH_TOKEN = statement<RefreshRow>(
  'auth.lock-refresh-token',
  `SELECT t.session_id, s.user_id, u.is_active, i.must_change_password,
      s.revoked_at IS NULL AND s.expires_at > now() AND s.created_at >= u.sessions_valid_from AS session_live,
      t.rotated_at IS NOT NULL AS rotated,
      coalesce(t.rotated_at > now() - make_interval(secs => $3), false) AS just_rotated,
      CASE WHEN t.rotated_at IS NULL THEN 0 ELSE (SELECT count(*) FROM refresh_tokens l
        WHERE l.organization_id = $1 AND l.session_id = t.session_id AND l.issued_at > t.issued_at)
      END AS later_tokens
    FROM refresh_tokens t
    JOIN auth_sessions s ON s.organization_id = t.organization_id AND s.id = t.session_id
    JOIN users u ON u.organization_id = s.organization_id AND u.id = s.user_id
    JOIN login_identities i ON i.organization_id = u.organization_id AND i.user_id = u.id
    WHERE t.organization_id = $1 AND t.token_hash = $2
    FOR UPDATE OF t`,
);

/** Sign-in sessions, refresh tokens, and the person behind an access token. */
@Injectable()
export class AuthRepository {
  /** Returns the caller of a token, or undefined if the person was deactivated or the session has ended. */
  async findCaller(
    asking: Asking,
    { organizationId, userId, sessionId }: TokenClaims,
  ): Promise<CallerRow | undefined> {
    return asking.row(FIND_CALLER, [organizationId, userId, sessionId]);
  }

  async addSession(tx: Tx, session: NewSession): Promise<void> {
    const { id, userId, address, network, userAgent, mustChangePassword, days } = session;
    const params = [id, userId, address, network, userAgent, mustChangePassword, days];
    await tx.rows(ADD_SESSION, [tx.organizationId, ...params]);
  }

  async addRefreshToken(tx: Tx, tokenHash: Buffer, sessionId: string): Promise<void> {
    const issued_at = (): string => 'now()';
    await tx
      .of(RefreshTokenRow)
      .insert({ token_hash: tokenHash, session_id: sessionId, issued_at });
  }

  lockRefreshToken(tx: Tx, tokenHash: Buffer): Promise<RefreshRow | undefined> {
    return tx.row(LOCK_REFRESH_TOKEN, [tx.organizationId, tokenHash, LOST_RESPONSE_S]);
  }

  async markRotated(tx: Tx, tokenHash: Buffer): Promise<void> {
    const rotated_at = (): string => 'clock_timestamp()';
    await tx.of(RefreshTokenRow).update({ token_hash: tokenHash }, { rotated_at });
  }

  /** Returns the hash that belongs to a token that is still the newest of its session. */
  async findUnrotated(tx: Tx, hashes: readonly Buffer[]): Promise<Buffer | undefined> {
    const [token] = await tx.of(RefreshTokenRow).find({
      where: { token_hash: In([...hashes]), rotated_at: IsNull() },
      order: { token_hash: 'ASC' },
    });
    return token?.token_hash;
  }

  /**
   * @returns whether the session was live until now; of two requests that end it at once only one gets
   *   true
   */
  async revokeSession(tx: Tx, sessionId: string): Promise<boolean> {
    const revoked_at = (): string => 'now()';
    const live = { id: sessionId, revoked_at: IsNull() };
    return (await tx.of(AuthSession).updateOne(live, { revoked_at })) !== undefined;
  }

  knowsNetwork(tx: Tx, userId: string, network: string): Promise<boolean> {
    return tx.of(AuthSession).existsBy({ user_id: userId, network });
  }
}
