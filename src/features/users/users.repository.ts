import { Injectable } from '@nestjs/common';
import { Not } from 'typeorm';
import { Quotas } from '../../platform/quotas/quotas.js';
import type { PageRequest } from '../../kernel/page.js';
import { columnsOf } from '../../platform/database/entity-columns.js';
import { ListStatement } from '../../platform/database/list-statement.js';
import { selection, statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import { LiveLog } from '../../platform/live/live-log.repository.js';
import { User } from './user.entity.js';

/** A person with the shops assigned to them. */
export type Person = User & { readonly shop_ids: string[] };

const COLUMNS = `${columnsOf(User, 'u')},
  ARRAY(SELECT m.shop_id FROM shop_members m
    WHERE m.organization_id = u.organization_id AND m.user_id = u.id ORDER BY m.shop_id) AS shop_ids`;

const FIND = statement<Person>(
  'users.find',
  `SELECT ${COLUMNS} FROM users u WHERE u.organization_id = $1 AND u.id = $2`,
);
/** Whoever writes the person's shifts waits, and so does this for them: see docs/adr/0007-shifts.md. */
const HOLD = statement<{ readonly hold_person: Date }>(
  'users.hold-person',
  'SELECT hold_person($1, $2)',
);
/** A second writer waits, because two changes of one person must see each other. */
const LOCK = statement<Person>(
  'users.lock',
  `SELECT ${COLUMNS} FROM users u WHERE u.organization_id = $1 AND u.id = $2 FOR UPDATE OF u`,
);
/** A sign-in under way must not outlive a deactivation or a new password that commits meanwhile. */
const LOCK_SHARED = statement<Person>(
  'users.lock-shared',
  `SELECT ${COLUMNS} FROM users u WHERE u.organization_id = $1 AND u.id = $2 FOR SHARE OF u`,
);
/**
 * By the clock and not by the beginning of the transaction, because a sign-in may have come while this
 * waited for the lock. It does not change the person, so the version stays.
 */
const END_SESSIONS = statement(
  'users.end-sessions',
  'UPDATE users SET sessions_valid_from = clock_timestamp() WHERE organization_id = $1 AND id = $2',
);
/**
 * Locks the ADMINs in the same order every time, because two who demote each other at once must not both
 * succeed.
 */
const LOCK_ACTIVE_ADMINS = statement<{ id: string }>(
  'users.lock-active-admins',
  `SELECT id FROM users WHERE organization_id = $1 AND role = 'ADMIN' AND is_active ORDER BY id FOR UPDATE`,
);
const LIST = selection<Person>('users.list', {
  columns: COLUMNS,
  from: 'users u',
  order: 'u.name, u.id',
  after: '(u.name, u.id) > (?, ?::uuid)',
});

export interface UserFilter {
  /** Undefined = all people; otherwise only the members of these shops, and the caller. */
  readonly shopIds: readonly string[] | undefined;
  readonly callerId: string;
  readonly isActive: boolean | undefined;
  readonly shopId: string | undefined;
}

const WORKS_IN = `EXISTS (SELECT 1 FROM shop_members m
  WHERE m.organization_id = u.organization_id AND m.user_id = u.id AND m.shop_id`;

const COUNT = statement<{ count: number }>(
  'users.count',
  `SELECT count(*) AS count FROM (SELECT FROM users WHERE organization_id = $1 LIMIT $2) counted`,
);

/**
 * Reads people with their shops. Everything that concerns only the row of a person goes through
 * `tx.of(User)`.
 */
@Injectable()
export class UsersRepository {
  constructor(
    private readonly quotas: Quotas,
    private readonly live: LiveLog,
  ) {}

  /** To be called when anything changes that lists of people at work show: who they are, their names, their shops. */
  announce(tx: Tx): void {
    this.live.everybody(tx);
  }

  /** To be called once the person is added. @throws QUOTA_EXCEEDED */
  async assertRoom(tx: Tx): Promise<void> {
    const count = (upTo: number) => this.count(tx, upTo);
    await this.quotas.claim(tx, { quota: 'people', adding: 0, count });
  }

  /** Counts no further than `upTo`: see `Quotas`. */
  private async count(tx: Tx, upTo: number): Promise<number> {
    const row = await tx.row(COUNT, [tx.organizationId, upTo]);
    return row?.count ?? 0;
  }

  find(tx: Tx, id: string): Promise<Person | undefined> {
    return tx.row(FIND, [tx.organizationId, id]);
  }

  async hold(tx: Tx, id: string): Promise<void> {
    await tx.rows(HOLD, [tx.organizationId, id]);
  }

  lock(tx: Tx, id: string): Promise<Person | undefined> {
    return tx.row(LOCK, [tx.organizationId, id]);
  }

  lockShared(tx: Tx, id: string): Promise<Person | undefined> {
    return tx.row(LOCK_SHARED, [tx.organizationId, id]);
  }

  /** Ends all sessions that have begun until now. The person must be locked. */
  async endSessions(tx: Tx, id: string): Promise<void> {
    await tx.rows(END_SESSIONS, [tx.organizationId, id]);
  }

  async hasOtherAdmin(tx: Tx, userId: string): Promise<boolean> {
    return tx.of(User).existsBy({ id: Not(userId), role: 'ADMIN', is_active: true });
  }

  async lockActiveAdmins(tx: Tx): Promise<string[]> {
    const rows = await tx.rows(LOCK_ACTIVE_ADMINS, [tx.organizationId]);
    return rows.map((row) => row.id);
  }

  /** Returns one row more than the page holds, by name. */
  list(tx: Tx, filter: UserFilter, page: PageRequest): Promise<Person[]> {
    const { shopIds } = filter;
    return new ListStatement(tx)
      .where(`(u.id = ? OR ${WORKS_IN} = ANY(?::uuid[])))`, shopIds && filter.callerId, shopIds)
      .where('u.is_active = ?', filter.isActive)
      .where(`${WORKS_IN} = ?)`, filter.shopId)
      .page(LIST, page);
  }
}
