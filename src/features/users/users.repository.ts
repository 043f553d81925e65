import { Injectable } from '@nestjs/common';
import type { PageRequest } from '../../kernel/page.js';
import type { Role } from '../../kernel/permissions.js';
import type { Statement, Tx } from '../../platform/database/tx.js';

export interface UserRow {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly is_active: boolean;
  readonly shop_ids: string[];
  readonly version: number;
  readonly created_at: Date;
  readonly updated_at: Date;
}

export interface NewUser {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
}

export interface UserChanges {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly is_active: boolean;
}

const COLUMNS = `u.id, u.email, u.name, u.role, u.is_active, u.version, u.created_at, u.updated_at,
  ARRAY(SELECT m.shop_id FROM shop_members m
    WHERE m.organization_id = u.organization_id AND m.user_id = u.id ORDER BY m.shop_id) AS shop_ids`;

const FIND: Statement = {
  name: 'users.find',
  text: `SELECT ${COLUMNS} FROM users u WHERE u.organization_id = $1 AND u.id = $2`,
};
/** A writer waits for it: two changes of one person must see each other. */
const LOCK: Statement = {
  name: 'users.lock',
  text: `SELECT ${COLUMNS} FROM users u WHERE u.organization_id = $1 AND u.id = $2 FOR UPDATE OF u`,
};
/** A sign-in under way must not outlive a deactivation or a new password that commits meanwhile. */
const LOCK_SHARED: Statement = {
  name: 'users.lock-shared',
  text: `SELECT ${COLUMNS} FROM users u WHERE u.organization_id = $1 AND u.id = $2 FOR SHARE OF u`,
};
const INSERT: Statement = {
  name: 'users.insert',
  text: `INSERT INTO users
      (organization_id, id, email, name, role, is_active, sessions_valid_from, version, created_at, updated_at)
    VALUES ($1, $2, $3, $4, $5, true, now(), 1, now(), now())`,
};
const UPDATE: Statement = {
  name: 'users.update',
  text: `UPDATE users SET email = $3, name = $4, role = $5, is_active = $6, version = version + 1,
      updated_at = now(),
      sessions_valid_from = CASE WHEN $6 THEN sessions_valid_from ELSE clock_timestamp() END
    WHERE organization_id = $1 AND id = $2`,
};
/** By the clock, not by the beginning of the transaction: a sign-in may have come while it waited for the lock. */
const END_SESSIONS: Statement = {
  name: 'users.end-sessions',
  text: 'UPDATE users SET sessions_valid_from = clock_timestamp() WHERE organization_id = $1 AND id = $2',
};
/** Locks the admins in one order: two who demote each other at once must not both succeed. */
const LOCK_ACTIVE_ADMINS: Statement = {
  name: 'users.lock-active-admins',
  text: `SELECT id FROM users WHERE organization_id = $1 AND role = 'ADMIN' AND is_active ORDER BY id FOR UPDATE`,
};
const LIST: Statement = {
  name: 'users.list',
  text: `SELECT ${COLUMNS} FROM users u
    WHERE u.organization_id = $1
      AND ($2::uuid[] IS NULL OR u.id = $3 OR EXISTS (SELECT 1 FROM shop_members m
        WHERE m.organization_id = u.organization_id AND m.user_id = u.id AND m.shop_id = ANY($2)))
      AND ($4::boolean IS NULL OR u.is_active = $4)
      AND ($5::uuid IS NULL OR EXISTS (SELECT 1 FROM shop_members m
        WHERE m.organization_id = u.organization_id AND m.user_id = u.id AND m.shop_id = $5))
      AND ($6::text IS NULL OR (u.name, u.id) > ($6, $7::uuid))
    ORDER BY u.name, u.id LIMIT $8`,
};

export interface UserFilter {
  /** Undefined = all people; otherwise only those of these shops, and the caller. */
  readonly shopIds: readonly string[] | undefined;
  readonly callerId: string;
  readonly isActive: boolean | undefined;
  readonly shopId: string | undefined;
}

/** People of one organization. */
@Injectable()
export class UsersRepository {
  async find(tx: Tx, id: string): Promise<UserRow | undefined> {
    return tx.row<UserRow>(FIND, [tx.organizationId, id]);
  }

  async lock(tx: Tx, id: string): Promise<UserRow | undefined> {
    return tx.row<UserRow>(LOCK, [tx.organizationId, id]);
  }

  async lockShared(tx: Tx, id: string): Promise<UserRow | undefined> {
    return tx.row<UserRow>(LOCK_SHARED, [tx.organizationId, id]);
  }

  async insert(tx: Tx, user: NewUser): Promise<void> {
    await tx.rows(INSERT, [tx.organizationId, user.id, user.email, user.name, user.role]);
  }

  async update(tx: Tx, id: string, changes: UserChanges): Promise<void> {
    const { email, name, role, is_active } = changes;
    await tx.rows(UPDATE, [tx.organizationId, id, email, name, role, is_active]);
  }

  /** All sessions begun until now are over. To be called with the person locked. */
  async endSessions(tx: Tx, id: string): Promise<void> {
    await tx.rows(END_SESSIONS, [tx.organizationId, id]);
  }

  async lockActiveAdmins(tx: Tx): Promise<string[]> {
    const rows = await tx.rows<{ id: string }>(LOCK_ACTIVE_ADMINS, [tx.organizationId]);
    return rows.map((row) => row.id);
  }

  /** One more than the page holds, by name. */
  async list(tx: Tx, filter: UserFilter, page: PageRequest): Promise<UserRow[]> {
    const [name = null, id = null] = page.after ?? [];
    return tx.rows<UserRow>(LIST, [
      tx.organizationId,
      filter.shopIds ?? null,
      filter.callerId,
      filter.isActive ?? null,
      filter.shopId ?? null,
      name,
      id,
      page.limit + 1,
    ]);
  }
}
