import { Injectable } from '@nestjs/common';
import { AppError } from '../../../kernel/app-error.js';
import { Caller, hasRole, reachesShop } from '../../../kernel/caller.js';
import type { Tx } from '../../../platform/database/tx.js';
import { UsersService } from '../../users/users.service.js';
import { HoursReview } from '../edits/hours-review.service.js';
import type { CorrectionRequestRow, RequestSide } from './correction-request.entity.js';

/** Decides who speaks for which side of a correction request. */
@Injectable()
export class CorrectionSides {
  constructor(
    private readonly users: UsersService,
    private readonly review: HoursReview,
  ) {}

  /** @throws CORRECTION_WRONG_SIDE; FORBIDDEN  a MANAGER about the hours of an ADMIN */
  async assertOwn(tx: Tx, caller: Caller, request: CorrectionRequestRow): Promise<void> {
    if (sideOf(caller, request) !== request.side) throw new AppError('CORRECTION_WRONG_SIDE');
    await this.review.assertMayEdit(tx, caller, request.user_id);
  }

  /** @throws CORRECTION_WRONG_SIDE; FORBIDDEN  a MANAGER about the hours of an ADMIN */
  async assertOther(tx: Tx, caller: Caller, request: CorrectionRequestRow): Promise<void> {
    if (sideOf(caller, request) === request.side) throw new AppError('CORRECTION_WRONG_SIDE');
    await this.review.assertMayEdit(tx, caller, request.user_id);
  }

  /**
   * The person whose right to edit the hours the agreed correction uses: the caller, or the MANAGER or ADMIN who
   * proposed it, as they are now.
   * @throws FORBIDDEN  when the author has lost that right since
   */
  async editorOf(tx: Tx, caller: Caller, request: CorrectionRequestRow): Promise<Caller> {
    if (request.side === 'WORKER') return caller;
    const author = await this.users.find(tx, request.author_id);
    const { organizationId, sessionId, origin } = caller;
    const editor =
      author?.is_active &&
      new Caller({
        ...{ organizationId, sessionId, origin, mustChangePassword: false },
        ...{ userId: author.id, role: author.role, shopIds: author.shop_ids },
      });
    if (!editor || !hasRole(editor, 'MANAGER') || !reachesShop(editor, request.shop_id)) {
      throw new AppError('FORBIDDEN', {
        detail: 'The person who proposed the correction can no longer edit these hours',
      });
    }
    return editor;
  }
}

/** Nobody speaks for both sides: about their own shift even an ADMIN is the worker. */
export function sideOf(caller: Caller, { user_id }: { readonly user_id: string }): RequestSide {
  return user_id === caller.userId ? 'WORKER' : 'MANAGER';
}
