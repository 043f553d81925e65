import { Injectable } from '@nestjs/common';
import { AppError } from '../../kernel/app-error.js';
import type { Caller } from '../../kernel/caller.js';
import { found } from '../../kernel/found.js';
import { AuditRepository } from '../../platform/audit/audit.repository.js';
import { AttemptLimiter, type Attempts } from '../../platform/database/attempt-limiter.js';
import { Database } from '../../platform/database/database.js';
import { User } from '../users/user.entity.js';
import { AccountLinks } from './account-links.service.js';

/** Mails to one person; whoever does not find them after so many will not find the next one either. */
const MOST = 5;

/** Sends invitations again that were lost, or whose link has expired. */
@Injectable()
export class InvitationsAgain {
  private readonly attempts: Attempts;

  constructor(
    private readonly db: Database,
    private readonly links: AccountLinks,
    private readonly audit: AuditRepository,
    limiter: AttemptLimiter,
  ) {
    const detail = 'Too many invitations to this person';
    this.attempts = limiter.limit('invitation', { most: MOST, detail });
  }

  /**
   * Sends a new link and ends the earlier one. Why the person is locked: of two requests at once, both would leave a
   * link that is valid.
   * @throws MAIL_UNAVAILABLE, NOT_FOUND, TOO_MANY_REQUESTS; INVITATION_CLOSED  for somebody who was never invited, has
   *   chosen a password, or is not active
   */
  async send(caller: Caller, userId: string): Promise<void> {
    await this.db.read(caller, async (tx) =>
      found(await tx.of(User).findOneBy({ id: userId }), userId),
    );
    this.links.assertMail();
    const { organizationId } = caller;
    await this.attempts.count(`${organizationId}:${userId}`);
    await this.db.write(caller, async (tx) => {
      const user = found(await tx.of(User).lockOneBy({ id: userId }), userId);
      if (!user.is_active || !(await this.links.isInvited(tx, userId)))
        throw new AppError('INVITATION_CLOSED');
      await this.links.send(tx, { purpose: 'INVITATION', userId });
      this.audit.record(tx, caller, { action: 'user.invited-again', id: userId });
    });
  }
}
