import { Injectable } from '@nestjs/common';
import { AppError } from '../../kernel/app-error.js';
import { hasRole, type Caller } from '../../kernel/caller.js';
import type { Tx } from '../../platform/database/tx.js';
import { UsersService } from '../users/users.service.js';

/** Determines the seller of a receipt: the caller, or the person whom a manager names. */
@Injectable()
export class Sellers {
  constructor(private readonly users: UsersService) {}

  /**
   * Returns the seller's id. {@link isActiveMember} checks whether that person sells in the shop.
   * @throws FORBIDDEN when an EMPLOYEE names someone else
   */
  idOf(caller: Caller, named: string | undefined): string {
    if (named === undefined || named === caller.userId) return caller.userId;
    if (hasRole(caller, 'MANAGER')) return named;
    throw new AppError('FORBIDDEN', {
      errors: [
        {
          path: 'seller_id',
          code: 'manager_required',
          message: 'must be your own id; only a manager may name another person',
        },
      ],
    });
  }

  /** Whether the seller is an active member of the shop. The guard has already checked this for the caller. */
  async isActiveMember(
    tx: Tx,
    caller: Caller,
    at: { readonly user_id: string; readonly shop_id: string },
  ): Promise<boolean> {
    if (at.user_id === caller.userId) return true;
    const person = await this.users.find(tx, at.user_id);
    if (!person?.is_active) return false;
    return person.role === 'ADMIN' || person.shop_ids.includes(at.shop_id);
  }
}

/** A person of another organization looks like one who does not exist. */
export function notAMember(): AppError {
  return new AppError('NOT_A_MEMBER', {
    errors: [
      {
        path: 'seller_id',
        code: 'not_a_member',
        message: 'is not an active member of the shop',
      },
    ],
  });
}
