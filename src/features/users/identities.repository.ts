import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Statement, Tx } from '../../platform/database/tx.js';

export interface Identity {
  readonly email: string;
  readonly organizationId: string;
  readonly userId: string;
  readonly passwordHash: string;
  readonly mustChangePassword: boolean;
}

const COLUMNS = `email, organization_id AS "organizationId", user_id AS "userId",
  password_hash AS "passwordHash", must_change_password AS "mustChangePassword"`;
const FIND_BY_EMAIL: Statement = {
  name: 'identities.find-by-email',
  text: `SELECT ${COLUMNS} FROM login_identities WHERE email = $1`,
};
const FIND_OF_USER: Statement = {
  name: 'identities.find-of-user',
  text: `SELECT ${COLUMNS} FROM login_identities WHERE organization_id = $1 AND user_id = $2`,
};
const ADD: Statement = {
  name: 'identities.add',
  text: `INSERT INTO login_identities (email, organization_id, user_id, password_hash, must_change_password)
    VALUES ($1, $2, $3, $4, $5)`,
};
const RENAME: Statement = {
  name: 'identities.rename',
  text: 'UPDATE login_identities SET email = $3 WHERE organization_id = $1 AND user_id = $2',
};
const SET_PASSWORD: Statement = {
  name: 'identities.set-password',
  text: `UPDATE login_identities SET password_hash = $3, must_change_password = $4
    WHERE organization_id = $1 AND user_id = $2`,
};

/** E-mails and password hashes, over all organizations. */
@Injectable()
export class IdentitiesRepository {
  constructor(private readonly db: Database) {}

  /** The only read that does not know its organization yet. @param email  lower case */
  async findByEmail(email: string): Promise<Identity | undefined> {
    const rows = await this.db.global<Identity>(FIND_BY_EMAIL.text, [email], FIND_BY_EMAIL.name);
    return rows[0];
  }

  async findOfUser(tx: Tx, userId: string): Promise<Identity | undefined> {
    return tx.row<Identity>(FIND_OF_USER, [tx.organizationId, userId]);
  }

  async add(tx: Tx, identity: Omit<Identity, 'organizationId'>): Promise<void> {
    const { email, userId, passwordHash, mustChangePassword } = identity;
    await tx.rows(ADD, [email, tx.organizationId, userId, passwordHash, mustChangePassword]);
  }

  async rename(tx: Tx, userId: string, email: string): Promise<void> {
    await tx.rows(RENAME, [tx.organizationId, userId, email]);
  }

  async setPassword(
    tx: Tx,
    userId: string,
    password: { hash: string; mustChange: boolean },
  ): Promise<void> {
    await tx.rows(SET_PASSWORD, [tx.organizationId, userId, password.hash, password.mustChange]);
  }
}
