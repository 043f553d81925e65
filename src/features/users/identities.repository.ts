import { Injectable } from '@nestjs/common';
import { columnsOf } from '../../platform/database/entity-columns.js';
import { Database } from '../../platform/database/database.js';
import { statement } from '../../platform/database/statement.js';
import { LoginIdentity } from './login-identity.entity.js';

const FIND_BY_EMAIL = statement<LoginIdentity>(
  'identities.find-by-email',
  `SELECT ${columnsOf(LoginIdentity)} FROM login_identities WHERE email = $1`,
);

/** Reads e-mail addresses and password hashes of all organizations. Within one, use `tx.of(LoginIdentity)`. */
@Injectable()
export class IdentitiesRepository {
  constructor(private readonly db: Database) {}

  /** The only read without a known organization. @param email lower case */
  async findByEmail(email: string): Promise<LoginIdentity | undefined> {
    const [identity] = await this.db.global(FIND_BY_EMAIL, [email]);
    return identity;
  }
}
