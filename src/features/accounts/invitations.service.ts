import { Injectable, type OnModuleInit } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import type { Caller } from '../../kernel/caller.js';
import { AuditRepository } from '../../platform/audit/audit.repository.js';
import { Database } from '../../platform/database/database.js';
import { Answer } from '../../platform/http/answer.js';
import { CredentialsService } from '../users/credentials.service.js';
import { EmailProbes } from '../users/email-probes.js';
import { shareOf } from '../users/hash-queue.js';
import { toUserView } from '../users/user-views.js';
import type { InviteUserBody, UserView } from '../users/users.dto.js';
import { UsersService } from '../users/users.service.js';
import { AccountLinks } from './account-links.service.js';

const SECRET_BYTES = 32;

/** Adds people who choose their password themselves, and has new addresses confirmed. */
@Injectable()
export class Invitations implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly users: UsersService,
    private readonly credentials: CredentialsService,
    private readonly probes: EmailProbes,
    private readonly links: AccountLinks,
    private readonly audit: AuditRepository,
  ) {}

  onModuleInit(): void {
    this.probes.confirmBy(async (tx, userId, email) => {
      if (!this.links.isMailOn) return false;
      await this.links.send(tx, { purpose: 'ADDRESS', userId, email });
      return true;
    });
  }

  /**
   * Until the invitation is accepted, the password is one that nobody knows.
   * @throws MAIL_UNAVAILABLE, EMAIL_TAKEN, QUOTA_EXCEEDED; NOT_FOUND  a shop
   */
  async invite(caller: Caller, body: InviteUserBody): Promise<Answer<UserView>> {
    this.links.assertMail();
    const password = randomBytes(SECRET_BYTES).toString('base64url');
    const passwordHash = await this.credentials.hashStrong({
      ...{ password, about: [], share: shareOf(caller) },
    });
    return this.probes.guard(caller.organizationId, () => this.store(caller, body, passwordHash));
  }

  private async store(
    caller: Caller,
    body: InviteUserBody,
    passwordHash: string,
  ): Promise<Answer<UserView>> {
    return this.db.write(caller, async (tx) => {
      const person = { ...body, passwordHash, mustChangePassword: false };
      const user = await this.users.addMember(tx, caller, person);
      await this.links.send(tx, { purpose: 'INVITATION', userId: user.id });
      this.audit.record(tx, caller, { action: 'user.invited', id: user.id });
      return Answer.created(toUserView(user), `/users/${user.id}`);
    });
  }
}
