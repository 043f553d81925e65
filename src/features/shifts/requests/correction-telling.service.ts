import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { namesOf } from '../../../platform/names/names-of.js';
import { DASHBOARD } from '../../messages/dashboard-pages.js';
import { MessageKinds, type MessageParams } from '../../messages/message-kinds.js';
import { Messages } from '../../messages/messages.service.js';
import { UsersService } from '../../users/users.service.js';
import type { CorrectionRequestRow } from './correction-request.entity.js';
import { CorrectionRequestsRepository } from './correction-requests.repository.js';
import { ANSWERED_KIND, ASKED_KIND, CORRECTION_MESSAGES } from './correction-messages.js';

/** Sends each side of a correction request what the other has done, by the channels that people have chosen. */
@Injectable()
export class CorrectionTelling implements OnModuleInit {
  constructor(
    private readonly kinds: MessageKinds,
    private readonly messages: Messages,
    private readonly users: UsersService,
    private readonly requests: CorrectionRequestsRepository,
  ) {}

  onModuleInit(): void {
    const complete = this.completed.bind(this);
    for (const kind of CORRECTION_MESSAGES) this.kinds.register({ ...kind, complete });
  }

  /** Those who can answer: the worker, or the MANAGERs of the shop, and the ADMINs where it has none. */
  async asked(tx: Tx, row: CorrectionRequestRow): Promise<void> {
    const { user_id: userId, shop_id: shopId } = row;
    const recipients =
      row.side === 'MANAGER' ? [userId] : await this.users.inCharge(tx, { userId, shopId });
    await this.tell(tx, { kind: ASKED_KIND, recipients, row });
  }

  /** The person who asked. A request that its own side withdraws is no news to them. */
  async closed(tx: Tx, row: CorrectionRequestRow): Promise<void> {
    if (row.status === 'WITHDRAWN') return;
    await this.tell(tx, { kind: ANSWERED_KIND, recipients: [row.author_id], row });
  }

  private async tell(
    tx: Tx,
    { kind, recipients, row }: { kind: string; recipients: string[]; row: CorrectionRequestRow },
  ): Promise<void> {
    const { id: about, shop_id: shopId } = row;
    const params = { request_id: about, kind };
    await this.messages.tell(tx, { kind, recipients, about, params, shopId });
  }

  /**
   * The names are those at the time of sending, because a person may be erased meanwhile. Nobody is asked to answer
   * what has been answered or withdrawn.
   */
  private async completed(tx: Tx, params: MessageParams): Promise<MessageParams | undefined> {
    const row = await this.requests.find(tx, String(params['request_id']));
    const isQuestion = params['kind'] === ASKED_KIND;
    if (!row || (isQuestion && row.status !== 'OPEN')) return undefined;
    const actor = isQuestion ? row.author_id : (row.closed_by ?? row.author_id);
    // The worker finds requests beside their own shifts, the others in the timesheet.
    const isToWorker = (row.side === 'MANAGER') === isQuestion;
    const names = await namesOf(tx, { people: [actor], shops: [row.shop_id] });
    return {
      ...params,
      step: isQuestion ? row.side : row.status,
      name: names.person(actor).name,
      shop: names.shop(row.shop_id).name,
      start_at: row.before.start_at,
      page: isToWorker ? DASHBOARD.myShift : DASHBOARD.timesheets,
    };
  }
}
