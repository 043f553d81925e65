import { Injectable } from '@nestjs/common';
import { AppError } from '../../../kernel/app-error.js';
import { hasRole, type Caller } from '../../../kernel/caller.js';
import type { Tx } from '../../../platform/database/tx.js';
import { OrganizationsService } from '../../organizations/organizations.service.js';
import { UsersService } from '../../users/users.service.js';

/** Decides who may change and confirm whose hours. */
@Injectable()
export class HoursReview {
  constructor(
    private readonly organizations: OrganizationsService,
    private readonly users: UsersService,
  ) {}

  /** A MANAGER never edits the hours of an ADMIN. @throws FORBIDDEN */
  async assertMayEdit(tx: Tx, caller: Caller, userId: string): Promise<void> {
    if (userId === caller.userId) return;
    const person = await this.users.find(tx, userId);
    if (person?.role !== 'ADMIN' || hasRole(caller, 'ADMIN')) return;
    throw new AppError('FORBIDDEN', { detail: 'A MANAGER cannot edit the hours of an ADMIN' });
  }

  /**
   * Refuses a decision of the caller about their own hours if somebody else has to make it.
   * @throws OWN_HOURS
   */
  async assertNotOwn(tx: Tx, caller: Caller, userId: string): Promise<void> {
    if (userId === caller.userId && (await this.needsAnother(tx, caller))) {
      throw new AppError('OWN_HOURS');
    }
  }

  /** Whether somebody else has to decide about the caller's own hours. */
  async needsAnother(tx: Tx, caller: Caller): Promise<boolean> {
    const { four_eyes: rule } = await this.organizations.of(tx);
    if (rule === 'NOBODY') return false;
    if (!hasRole(caller, 'ADMIN')) return true;
    // Without another active ADMIN an ADMIN decides alone, or nobody could.
    return rule === 'EVERYONE' && (await this.users.hasOtherAdmin(tx, caller.userId));
  }
}
