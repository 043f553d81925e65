import { Injectable } from '@nestjs/common';
import type { Caller } from '../../kernel/caller.js';
import { found } from '../../kernel/found.js';
import { changesBetween } from '../../kernel/versioned.js';
import { AuditRepository } from '../../platform/audit/audit.repository.js';
import type { Tx } from '../../platform/database/tx.js';
import { User } from './user.entity.js';
import { UsersRepository } from './users.repository.js';

/** The fields of a person that this person may change. */
export type OwnChanges = Partial<Pick<User, 'name' | 'locale'>>;

/** Changes the profile of the caller. */
@Injectable()
export class OwnProfile {
  constructor(
    private readonly users: UsersRepository,
    private readonly audit: AuditRepository,
  ) {}

  async change(tx: Tx, caller: Caller, changes: OwnChanges): Promise<void> {
    const before = found(await this.users.lock(tx, caller.userId));
    const details = changesBetween<User>(before, changes);
    if (!details) return;
    await tx.of(User).update({ id: caller.userId }, details.after);
    this.users.announce(tx);
    this.audit.record(tx, caller, { action: 'user.updated', id: caller.userId, details });
  }
}
