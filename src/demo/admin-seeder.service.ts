import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { newId } from '../kernel/new-id.js';
import { emailOf } from '../kernel/plain-text.js';
import { AuditRepository } from '../platform/audit/audit.repository.js';
import { Database } from '../platform/database/database.js';
import type { Tx } from '../platform/database/tx.js';
import { OrganizationsService } from '../features/organizations/organizations.service.js';
import { CredentialsService } from '../features/users/credentials.service.js';
import { PasswordHasher } from '../features/users/password-hasher.js';
import { UsersService } from '../features/users/users.service.js';
import { DEMO_EMAIL, DEMO_PASSWORD } from './setting/demo-accounts.js';

/** The organization and its first ADMIN, before they are created. */
export interface NewAdmin {
  readonly email: string;
  readonly organizationName: string;
  readonly timeZone: string;
  readonly currency: string;
  /** Whether a known password is allowed. False in production, where anyone could sign in with it. */
  readonly mayUseDemoPassword: boolean;
}

/** The credentials of the new ADMIN. */
export interface AdminAccess {
  readonly password: string;
  /** Whether the password works only once, to set another one. */
  readonly mustChange: boolean;
}

const PASSWORD_BYTES = 15;

/** Creates an organization with its first ADMIN. */
@Injectable()
export class AdminSeeder {
  constructor(
    private readonly db: Database,
    private readonly organizations: OrganizationsService,
    private readonly users: UsersService,
    private readonly credentials: CredentialsService,
    private readonly hasher: PasswordHasher,
    private readonly audit: AuditRepository,
  ) {}

  /**
   * @returns undefined, with nothing changed, if the e-mail address exists already
   * @throws EMAIL_TAKEN  when somebody has just registered it
   */
  async seed(admin: NewAdmin): Promise<AdminAccess | undefined> {
    if (await this.credentials.findIdentity(emailOf(admin.email))) return undefined;
    const access = accessOf(admin);
    const passwordHash = await this.hasher.hash(access.password);
    await this.db.write({ organizationId: newId() }, (tx) =>
      this.create(tx, admin, { passwordHash, mustChange: access.mustChange }),
    );
    return access;
  }

  /**
   * Does the same within a transaction of the new organization.
   * @returns the ADMIN's id
   */
  async create(
    tx: Tx,
    admin: Omit<NewAdmin, 'mayUseDemoPassword'>,
    password: { passwordHash: string; mustChange: boolean },
  ): Promise<string> {
    const { email, organizationName: name, timeZone, currency } = admin;
    await this.organizations.create(tx, { name, time_zone: timeZone, currency });
    const id = await this.users.add(tx, {
      email,
      name: email.split('@')[0] ?? email,
      role: 'ADMIN',
      passwordHash: password.passwordHash,
      mustChangePassword: password.mustChange,
    });
    await this.audit.append(tx, {
      action: 'auth.registered',
      subjectType: 'user',
      subjectId: id,
      actorId: undefined,
      origin: { address: '', requestId: 'cli' },
    });
    return id;
  }
}

function accessOf(admin: NewAdmin): AdminAccess {
  const known = admin.mayUseDemoPassword && emailOf(admin.email) === DEMO_EMAIL;
  if (known) return { password: DEMO_PASSWORD, mustChange: false };
  return { password: randomBytes(PASSWORD_BYTES).toString('base64url'), mustChange: true };
}
