import { Injectable } from '@nestjs/common';
import { Not } from 'typeorm';
import { Quotas } from '../../platform/quotas/quotas.js';
import type { PageRequest } from '../../kernel/page.js';
import type { Role } from '../../kernel/role.js';
import { columnsOf } from '../../platform/database/entity-columns.js';
import { ListStatement } from '../../platform/database/list-statement.js';
import { searchPatterns } from '../../platform/database/search-patterns.js';
import { selection, statement, type Selection } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import { LiveLog } from '../../platform/live/live-log.repository.js';
import { nameSortings, type NameOrder } from '../../platform/http/name-order.js';
import { zoneOfPerson } from './person-zone.js';
import { User } from './user.entity.js';

/** A person with the shops assigned to them. */
export type Person = User & { readonly shop_ids: string[] };
/** A person as answers show them. What a sale looks up has no zone, because every look-up of it is felt there. */
export type ShownPerson = Person & {
  /** That of the first shop, and of the organization for people without one. */
  readonly time_zone: string;
};

const COLUMNS = `${columnsOf(User, 'u')},
  ARRAY(SELECT m.shop_id FROM shop_members m
    WHERE m.organization_id = u.organization_id AND m.user_id = u.id ORDER BY m.shop_id) AS shop_ids`;
const SHOWN_COLUMNS = `${COLUMNS},
  ${zoneOfPerson('u')} AS time_zone`;

const FIND = statement<Person>(
  'users.find',
  `SELECT ${COLUMNS} FROM users u WHERE u.organization_id = $1 AND u.id = $2`,
);
const FIND_SHOWN = statement<ShownPerson>(
  'users.find-shown',
  `SELECT ${SHOWN_COLUMNS} FROM users u WHERE u.organization_id = $1 AND u.id = $2`,
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
/** The names alone, for people who may not read more of each other. */
const NAMES = selection<Pick<User, 'id' | 'name'>>('users.names', {
  columns: 'u.id, u.name',
  from: 'users u',
  order: 'u.name, u.id',
  after: '(u.name, u.id) > (?, ?::uuid)',
});
const listed = (order: NameOrder, name: string): Selection<ShownPerson> =>
  selection<ShownPerson>(`users.list${name}`, {
    columns: SHOWN_COLUMNS,
    from: 'users u',
    ...nameSortings('u')[order],
  });
const LISTS: Readonly<Record<NameOrder, Selection<ShownPerson>>> = {
  name: listed('name', ''),
  '-name': listed('-name', '-backwards'),
  created_at: listed('created_at', '-oldest'),
  '-created_at': listed('-created_at', '-newest'),
};
const TOTAL = selection<{ count: number }>('users.total', {
  columns: 'count(*) AS count',
  from: 'users u',
  order: '1',
});
/** The shops of a person are a part of how lists show them, although they are rows of their own. */
const TOUCH = statement(
  'users.touch',
  'UPDATE users SET updated_at = now() WHERE organization_id = $1 AND id = $2',
);

export interface UserFilter {
  /** Undefined = all people; otherwise only the members of these shops, and the caller. */
  readonly shopIds: readonly string[] | undefined;
  readonly callerId: string;
  readonly isActive: boolean | undefined;
  /** Undefined = whatever their role. */
  readonly roles?: readonly Role[] | undefined;
  /** Undefined = any shop, or none. */
  readonly worksIn: readonly string[] | undefined;
  /** Words that a person has in their name, in any order. */
  readonly search: string | undefined;
  readonly updatedSince?: Date | undefined;
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

  /** Does the same as {@link find}, for an answer. */
  findShown(tx: Tx, id: string): Promise<ShownPerson | undefined> {
    return tx.row(FIND_SHOWN, [tx.organizationId, id]);
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
  list(tx: Tx, filter: UserFilter, page: PageRequest): Promise<ShownPerson[]> {
    return this.listBy(tx, filter, { order: 'name', page });
  }

  /** Does the same as {@link list} in any order. */
  listBy(
    tx: Tx,
    filter: UserFilter,
    at: { readonly order: NameOrder; readonly page: PageRequest },
  ): Promise<ShownPerson[]> {
    return matching(tx, filter).page(LISTS[at.order], at.page);
  }

  /** How many people the whole list has. */
  async total(tx: Tx, filter: UserFilter): Promise<number> {
    const [row] = await matching(tx, filter).all(TOTAL);
    return row?.count ?? 0;
  }

  /** Marks the person as changed, for clients that ask what changed since an instant. */
  async touch(tx: Tx, id: string): Promise<void> {
    await tx.rows(TOUCH, [tx.organizationId, id]);
  }

  /** Does the same as {@link list} for the names alone. */
  names(tx: Tx, filter: UserFilter, page: PageRequest): Promise<Pick<User, 'id' | 'name'>[]> {
    return matching(tx, filter).page(NAMES, page);
  }
}

function matching(tx: Tx, filter: UserFilter): ListStatement {
  const { shopIds } = filter;
  const list = new ListStatement(tx)
    .where(`(u.id = ? OR ${WORKS_IN} = ANY(?::uuid[])))`, shopIds && filter.callerId, shopIds)
    .where('u.is_active = ?', filter.isActive)
    .whereAmong('u.role', filter.roles, 'text')
    .where('u.updated_at >= ?', filter.updatedSince)
    .where(`${WORKS_IN} = ANY(?::uuid[]))`, filter.worksIn);
  for (const pattern of searchPatterns(filter.search)) {
    list.where('search_fold(u.name) LIKE search_fold(?)', pattern);
  }
  return list;
}
