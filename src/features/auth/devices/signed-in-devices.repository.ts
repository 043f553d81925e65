import { Injectable } from '@nestjs/common';
import type { PageRequest } from '../../../kernel/page.js';
import { ListStatement } from '../../../platform/database/list-statement.js';
import { selection, statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { AuthSession } from '../sign-in/auth-session.entity.js';

/** A sign-in that has neither ended nor expired. */
export type SignedInDevice = Pick<
  AuthSession,
  'id' | 'name' | 'address' | 'user_agent' | 'created_at' | 'expires_at'
> & { readonly last_used_at: Date };

/** A deactivation or a new password ends every session that began before it. */
const IS_LIVE = `s.revoked_at IS NULL AND s.expires_at > now()
  AND s.created_at >= (SELECT u.sessions_valid_from FROM users u
    WHERE u.organization_id = s.organization_id AND u.id = s.user_id)`;
const COLUMNS = `s.id, s.name, s.address, s.user_agent, s.created_at, s.expires_at,
  coalesce((SELECT max(t.issued_at) FROM refresh_tokens t
    WHERE t.organization_id = s.organization_id AND t.session_id = s.id), s.created_at) AS last_used_at`;

const RENAME = statement<SignedInDevice>(
  'auth.rename-device',
  `UPDATE auth_sessions s SET name = $4
    WHERE s.organization_id = $1 AND s.user_id = $2 AND s.id = $3 AND ${IS_LIVE}
    RETURNING ${COLUMNS}`,
);
const END = statement<{ id: string }>(
  'auth.end-device',
  `UPDATE auth_sessions s SET revoked_at = now()
    WHERE s.organization_id = $1 AND s.user_id = $2 AND s.id = $3 AND ${IS_LIVE}
    RETURNING s.id`,
);
const END_OTHERS = statement<{ id: string }>(
  'auth.end-other-devices',
  `UPDATE auth_sessions s SET revoked_at = now()
    WHERE s.organization_id = $1 AND s.user_id = $2 AND s.id <> $3 AND ${IS_LIVE}
    RETURNING s.id`,
);
const LIST = selection<SignedInDevice>('auth.list-devices', {
  columns: COLUMNS,
  from: 'auth_sessions s',
  order: 's.id DESC',
  after: 's.id < ?::uuid',
});

/** The devices on which one person is signed in. */
@Injectable()
export class SignedInDevicesRepository {
  /** The newest sign-in first (ids are ordered by time). Returns one more than the page holds. */
  list(tx: Tx, userId: string, page: PageRequest): Promise<SignedInDevice[]> {
    return new ListStatement(tx).where('s.user_id = ?', userId).where(IS_LIVE).page(LIST, page);
  }

  rename(
    tx: Tx,
    device: { readonly userId: string; readonly id: string; readonly name: string },
  ): Promise<SignedInDevice | undefined> {
    return tx.row(RENAME, [tx.organizationId, device.userId, device.id, device.name]);
  }

  /** @returns whether the device was signed in until now */
  async end(tx: Tx, userId: string, id: string): Promise<boolean> {
    return (await tx.row(END, [tx.organizationId, userId, id])) !== undefined;
  }

  /** Returns the ids of the sign-ins that ended. */
  async endOthers(tx: Tx, userId: string, keptId: string): Promise<string[]> {
    const ended = await tx.rows(END_OTHERS, [tx.organizationId, userId, keptId]);
    return ended.map(({ id }) => id);
  }
}
