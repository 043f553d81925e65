import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Caller } from '../../../kernel/caller.js';
import { LiveThings } from '../../../platform/live/live-things.js';
import type { CorrectionRequestRow } from './correction-request.entity.js';
import { namesOfRequests, toCorrectionRequestView } from './correction-request-views.js';
import { CorrectionRequestsRepository } from './correction-requests.repository.js';

/** Shows correction requests on the streams of both sides. */
@Injectable()
export class LiveCorrectionRequests implements OnModuleInit {
  constructor(
    private readonly things: LiveThings,
    private readonly requests: CorrectionRequestsRepository,
  ) {}

  onModuleInit(): void {
    this.things.register('correction-request', async (tx, ids) => {
      const rows = await this.requests.byIds(tx, ids);
      const names = await namesOfRequests(tx, rows);
      const things = rows.map((row) => ({
        event: 'correction-request',
        data: toCorrectionRequestView(row, names),
        shopId: row.shop_id,
        showsActivityOf: null,
        isSeenBy: (caller: Caller) => isShownTo(caller, row),
      }));
      return new Map(things.map((thing) => [thing.data.id, thing]));
    });
  }
}

/** As `seesWork`, without being remembered as a condition of an answer: a stream lasts for hours. */
function isShownTo(caller: Caller, { shop_id, user_id }: CorrectionRequestRow): boolean {
  if (caller.role === 'ADMIN' || caller.userId === user_id) return true;
  return caller.role === 'MANAGER' && caller.shopIds.includes(shop_id);
}
