import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/new-id.js';
import { AppError } from '../../../kernel/app-error.js';
import type { Caller } from '../../../kernel/caller.js';
import { Database } from '../../../platform/database/database.js';
import { OrganizationsService } from '../../organizations/organizations.service.js';
import { CredentialsService } from '../../users/credentials.service.js';
import { shareOf } from '../../users/hash-queue.js';
import { UsersService } from '../../users/users.service.js';
import { AccountEvents } from './account-events.js';
import type { ChangePasswordBody, RegisterBody, TokenView } from '../auth.dto.js';
import { SignInSessions, type Client } from '../sign-in/sign-in-sessions.js';

const DEFAULT_CURRENCY = 'USD';
const DEFAULT_TIME_ZONE = 'UTC';

/** Registers organizations, and changes the caller's own password. */
@Injectable()
export class AccountService {
  constructor(
    private readonly db: Database,
    private readonly organizations: OrganizationsService,
    private readonly users: UsersService,
    private readonly credentials: CredentialsService,
    private readonly sessions: SignInSessions,
    private readonly events: AccountEvents,
  ) {}

  /**
   * Creates an organization, its ADMIN and their first session.
   * @throws EMAIL_TAKEN, WEAK_PASSWORD, TOO_MANY_REQUESTS
   */
  async register(body: RegisterBody, client: Client): Promise<TokenView> {
    const { address } = client;
    const name = body.name ?? nameOf(body.email);
    const passwordHash = await this.events.counted(async (tries) => {
      await tries.countRegistration(address);
      return this.credentials.hashStrong({
        password: body.password,
        about: [body.email, name, ...(body.organization_name ? [body.organization_name] : [])],
        share: { address },
      });
    });
    const organizationId = newId();
    return this.db.write({ organizationId }, async (tx) => {
      await this.organizations.create(tx, {
        name: body.organization_name ?? name,
        currency: body.currency ?? DEFAULT_CURRENCY,
        time_zone: body.time_zone ?? DEFAULT_TIME_ZONE,
      });
      const person = {
        email: body.email,
        name,
        role: 'ADMIN',
        passwordHash,
        mustChangePassword: false,
      } as const;
      const userId = await this.users.add(tx, person);
      this.events.record(tx, { action: 'auth.registered', userId, client });
      return this.sessions.begin(tx, { userId, mustChangePassword: false }, client);
    });
  }

  /**
   * Ends all sessions, this one too, and begins a new one.
   * @throws WRONG_PASSWORD, WEAK_PASSWORD, TOO_MANY_REQUESTS
   */
  async changePassword(
    caller: Caller,
    body: ChangePasswordBody,
    client: Client,
  ): Promise<TokenView> {
    const identity = await this.credentials.confirm(caller, body.current_password);
    const { name, email } = await this.users.get(caller, caller.userId);
    const hash = await this.credentials.hashStrong({
      password: body.new_password,
      path: 'new_password',
      about: [email, name],
      share: shareOf(caller),
    });
    return this.db.write(caller, async (tx) => {
      if (!(await this.credentials.stillValid(tx, identity))) throw new AppError('WRONG_PASSWORD');
      await this.credentials.replace(tx, caller.userId, { hash, mustChange: false });
      this.events.record(tx, { action: 'user.password-changed', userId: caller.userId, client });
      return this.sessions.begin(tx, { userId: caller.userId, mustChangePassword: false }, client);
    });
  }
}

/** Returns the part before the @, which serves as the name if the request has none. */
function nameOf(email: string): string {
  return email.split('@')[0] ?? email;
}
