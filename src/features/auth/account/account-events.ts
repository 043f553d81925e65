import { Injectable } from '@nestjs/common';
import type { Origin } from '../../../kernel/caller.js';
import type { AuditAction } from '../../../platform/audit/audit-actions.js';
import { AuditRepository, type AuditEntry } from '../../../platform/audit/audit.repository.js';
import type { Tx } from '../../../platform/database/tx.js';
import { NewDeviceNotice } from '../sign-in/new-device-notice.js';
import { SignInLimiter, type Tries } from '../sign-in/sign-in-limiter.js';
import type { Client, EndedSession } from '../sign-in/sign-in-sessions.js';

/** Counts the events of accounts against abuse and writes them to the audit log. */
@Injectable()
export class AccountEvents {
  constructor(
    private readonly audit: AuditRepository,
    private readonly limiter: SignInLimiter,
    private readonly newDevices: NewDeviceNotice,
  ) {}

  /** See {@link SignInLimiter.counted}. */
  counted<Result>(work: (tries: Tries) => Promise<Result>): Promise<Result> {
    return this.limiter.counted(work);
  }

  /** Records an action of a person on their own account; travels with COMMIT. */
  record(tx: Tx, event: { action: AuditAction; userId: string; client: Origin }): void {
    tx.withCommit(this.audit.append(tx, entry(event.action, event, event.userId)));
  }

  /** Records a sign-in, before its session is stored, and tells the person if the device is new. */
  async recordSignIn(tx: Tx, userId: string, client: Client): Promise<void> {
    this.record(tx, { action: 'auth.signed-in', userId, client });
    await this.newDevices.tell(tx, userId, client);
  }

  /** Records a sign-in that was refused. The entry names no author, because nobody has signed in. */
  async recordRefusal(tx: Tx, userId: string, client: Client): Promise<void> {
    await this.audit.append(tx, entry('auth.sign-in-failed', { userId, client }, undefined));
  }

  /** Records a session that ended because an old refresh token was used again, by its owner or by a thief. */
  recordAbuse(tx: Tx, session: EndedSession, client: Origin): void {
    const { sessionId, userId } = session;
    const details = { session_id: sessionId };
    const abuse = entry('auth.refresh-token-abused', { userId, client }, undefined);
    tx.withCommit(this.audit.append(tx, { ...abuse, details }));
  }
}

function entry(
  action: AuditAction,
  about: { userId: string; client: Origin },
  actorId: string | undefined,
): AuditEntry {
  const { address, requestId } = about.client;
  return {
    action,
    subjectType: 'user',
    subjectId: about.userId,
    actorId,
    origin: { address, requestId },
  };
}
